import { Press } from '@/components/press'
import { readAllAction } from '../actions'

/** Marks everything as read that there was when the page was made. */
export const ReadAll = ({ through }: { through: number }) => (
  <div className="hang">
    <div className="readall meta">
      <Press id="read-all-form" action={readAllAction} fields={{ through }} className="quiet">
        Mark all as read
      </Press>
    </div>
  </div>
)
