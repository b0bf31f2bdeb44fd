/** The two faces of an editor. Each is a button that posts its form with `do`, so it works without script. */
export function WritePreview({ showing }: { showing: 'write' | 'preview' }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend; this is a toolbar of two.
    <div className="switch" role="group" aria-label="Editor">
      <button type="submit" name="do" value="write" aria-pressed={showing === 'write'} formNoValidate>
        Write
      </button>
      <button type="submit" name="do" value="preview" aria-pressed={showing === 'preview'}>
        Preview
      </button>
    </div>
  )
}
