import { Disclosure } from './disclosure'

const marks = [
  { type: '**bold**', shows: <b>bold</b> },
  { type: '*italic*', shows: <i>italic</i> },
  { type: '[words](https://example.org)', shows: 'a link' },
  { type: '- milk\n- bread', shows: 'a list' },
  { type: '1. first\n2. second', shows: 'a numbered list' },
  { type: '> what they said', shows: 'a quote' },
  { type: '@name', shows: 'a link to a member, who is notified' },
  { type: '```\ncode\n```', shows: 'code, exactly as typed' },
]

/** What can be typed in a text field, for people who have never heard of Markdown. */
export const FormattingHelp = () => (
  <Disclosure summary="Formatting help">
    <div className="formatting">
      <p>Line breaks appear as you type them. Leave an empty line to start a new paragraph.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">You type</th>
            <th scope="col">You get</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ type, shows }) => (
            <tr key={type}>
              <td>
                <code>{type}</code>
              </td>
              <td>{shows}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Disclosure>
)
