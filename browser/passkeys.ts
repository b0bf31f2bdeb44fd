import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { attach, whenShown } from './attach'
import { sayInForm } from './said-in-form'

const isKnown = 'PublicKeyCredential' in window

// Loaded only where somebody uses one.
const library = () => import('@simplewebauthn/browser')

const responseIn = (form: HTMLFormElement) => {
  const field = form.elements.namedItem('response')
  return field instanceof HTMLInputElement ? field : undefined
}

/** Sends what the browser gave, which is good once. */
function submitWith(form: HTMLFormElement, given: unknown) {
  const field = responseIn(form)
  if (!field) return
  field.value = JSON.stringify(given)
  form.requestSubmit()
  field.value = ''
}

/** Asks the browser, which asks the person, for a passkey that is there or for a new one. */
async function asked({ dataset }: HTMLFormElement): Promise<unknown> {
  const { startAuthentication, startRegistration } = await library()
  const optionsJSON: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON =
    JSON.parse(dataset.options ?? '{}')
  return dataset.passkey === 'create'
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON })
}

// Whether a person cancelled or a device said no, browsers do not tell.
const whyNot = ({ dataset }: HTMLFormElement, error: unknown) =>
  (error instanceof Error && error.name === 'InvalidStateError' ? dataset.there : dataset.notGiven) ?? ''

/** A form that is there to be sent with a passkey: it asks for one as soon as it is shown, and again when it is pressed. */
attach<HTMLFormElement>('form[data-passkey]', (form, signal) => {
  let isAsking = false
  async function ask() {
    if (isAsking) return
    isAsking = true
    try {
      const given = await asked(form)
      if (!signal.aborted) submitWith(form, given)
    } catch (error) {
      if (!signal.aborted) sayInForm(form, { title: whyNot(form, error) })
    }
    isAsking = false
  }
  const askFirst = (event: SubmitEvent) => {
    if (responseIn(form)?.value) return
    event.preventDefault()
    void ask()
  }
  form.addEventListener('submit', askFirst, { signal })
  if (isKnown) void ask()
})

/** Lets the browser offer passkeys where it fills in names; gives the one that somebody picked. */
async function pickedInAutofill(left: AbortSignal): Promise<unknown> {
  if (!isKnown || !(await PublicKeyCredential.isConditionalMediationAvailable?.())) return null
  const { startAuthentication, WebAuthnAbortService } = await library()
  const offered = await fetch('/passkeys/offer', { method: 'POST', signal: left })
  if (!offered.ok) return null
  left.addEventListener('abort', () => WebAuthnAbortService.cancelCeremony())
  const optionsJSON: PublicKeyCredentialRequestOptionsJSON = await offered.json()
  return left.aborted ? null : startAuthentication({ optionsJSON, useBrowserAutofill: true })
}

attach<HTMLFormElement>('form[data-passkey-autofill]', (form, signal) => {
  // Whoever leaves the page or picks nothing, and a browser that gives none, need not hear of it.
  pickedInAutofill(signal).then(
    (picked) => picked && submitWith(form, picked),
    () => undefined,
  )
})

// Whatever is about passkeys is unseen where the browser knows none.
if (isKnown)
  whenShown(() => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-passkeys]')) place.hidden = false
  })
