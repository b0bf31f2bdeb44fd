import { focusOn, namedPost } from './focus'

// Whoever comes to a post reads on from there, by keyboard and aloud too. The browser has gone to the place itself.
focusOn(namedPost(), { preventScroll: true })
