import type { ReactNode } from 'react'

const pages = [
  { path: '/settings', words: 'Profile and reading' },
  { path: '/settings/notices', words: 'Notifications' },
  { path: '/settings/signing-in', words: 'Login' },
  { path: '/settings/data', words: 'Your data' },
] as const

type Props = { current: (typeof pages)[number]['path']; children: ReactNode }

/** The frame of every settings page: its heading, and the way to the others. */
export function SettingsFrame({ current, children }: Props) {
  return (
    <main id="main" className="page cols">
      <div className="hang">
        <div>
          <h1>Settings</h1>
          <nav className="views tabs settings-tabs" aria-label="Settings">
            <ul role="list">
              {pages.map(({ path, words }) => (
                <li key={path}>
                  <a href={path} aria-current={path === current ? 'page' : undefined}>
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="stack narrow">{children}</div>
        </div>
      </div>
    </main>
  )
}
