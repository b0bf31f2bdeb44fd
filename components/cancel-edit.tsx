/** Leads back from editing; what the browser keeps of the form is forgotten (browser/writing/forgetting.ts). */
export const CancelEdit = ({ back, keptAs }: { back: string; keptAs: string }) => (
  <a className="btn" href={back} data-forgets={keptAs}>
    Cancel
  </a>
)
