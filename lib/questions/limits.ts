import { settings } from '@/lib/settings'

/** What the form for a question tells about lengths. */
export const questionLimits = {
  title: settings.title,
  lead: settings.lead,
  more: settings.more,
  tags: settings.tagsMax,
}
