import type { DraftKind } from '@/lib/drafts/draft'
import { Button } from './ui/button'

type Props = {
  kind: DraftKind
  /** The form's field that says when what it began from was saved, so that what another device saves since stays. */
  known: { name: string; defaultValue: string }
}

/** Saves the form around it as a draft: by itself where scripts run (browser/writing/drafts.ts), by its button everywhere. */
export const KeptDraft = ({ kind, known }: Props) => (
  <div className="draft" data-draft={kind}>
    <input type="hidden" {...known} />
    <Button name="do" value="save">
      Save draft
    </Button>
    <p className="meta" role="status" />
    <a className="all meta" href="/drafts" hidden>
      All your drafts
    </a>
  </div>
)
