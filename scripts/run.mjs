// What every npm script starts: node scripts/run.mjs <name> [arguments] runs scripts/<name>.ts.
// It must parse on an outdated Node too, which then gets a sentence instead of a syntax error.
if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`Hindsight needs Node 20 or newer, and this is Node ${process.versions.node}.`)
  process.exitCode = 1
} else {
  import('./launch.mjs').then(({ launch }) => launch(process.argv.slice(2)))
}
