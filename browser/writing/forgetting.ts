import { attach } from '../attach'
import { forgetAllKept, forgetKept } from './kept-texts'

attach<HTMLAnchorElement>('a[data-forgets]', (link, signal) => {
  link.addEventListener('click', () => forgetKept(link.dataset.forgets ?? ''), { signal })
})

attach<HTMLFormElement>('form[data-forgets-all]', (form, signal) => {
  form.addEventListener('submit', forgetAllKept, { signal })
})
