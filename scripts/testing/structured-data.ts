import Validator from '@adobe/structured-data-validator'
import WebAutoExtractor from '@marbec/web-auto-extractor'
import schemaOrg from './schema-org.json' with { type: 'json' }

const named = (name: string) => ({ '@id': `schema:${name}` })

/** The part of schema.org's vocabulary that the site speaks, in the form in which schema.org publishes it. */
const vocabulary = {
  '@graph': Object.entries(schemaOrg.types).flatMap(([type, { is, has }]) => [
    { ...named(type), '@type': 'rdfs:Class', ...(is ? { 'rdfs:subClassOf': named(is) } : {}) },
    ...has
      .split(' ')
      .filter(Boolean)
      .map((name) => ({
        ...named(name),
        '@type': 'rdf:Property',
        'schema:domainIncludes': named(type),
      })),
  ]),
}

/** A page's JSON-LD as search engines extract it, by type, and what a validator holds against it. */
export async function structuredData(html: string) {
  const extracted = new WebAutoExtractor().parse(html)
  const issues = await new Validator(vocabulary).validate(extracted)
  return {
    found: extracted.jsonld,
    complaints: issues.map(({ severity, issueMessage }) => `${severity}: ${issueMessage}`),
  }
}
