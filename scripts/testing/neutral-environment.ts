/** Takes out of the environment what is meant for a site that people use: tests neither touch it nor depend on it. */
export function neutralEnvironment() {
  const ours =
    /^(HINDSIGHT_|SITE_|DATABASE_|AUTH_|SMTP_|MAIL_|TRUST_PROXY$|LOG_LEVEL$|PORT$|HOST$|NODE_ENV$|NEXT_DIST_DIR$)/
  for (const name of Object.keys(process.env)) if (ours.test(name)) delete process.env[name]
}
