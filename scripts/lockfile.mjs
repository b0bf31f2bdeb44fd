/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean, os?: string[], cpu?: string[] }} Package
 * @typedef {{ packages: Record<string, Package> }} Lockfile
 * @typedef {{ platform: string, arch: string }} Machine
 */

/**
 * Compares package-lock.json with npm's own record of what it installed, node_modules/.package-lock.json.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 * @param {Machine} machine
 */
export function isInstalled(wanted, installed, machine) {
  return Object.entries(wanted.packages).every(([path, want]) => {
    if (path === '' || want.link) return true
    const have = installed.packages[path]
    if (!have) return Boolean(want.optional)
    return have.version === want.version && have.integrity === want.integrity && runsOn(have, machine)
  })
}

/**
 * A node_modules folder copied from another kind of machine holds packages that cannot run here.
 * @param {Package} entry
 * @param {Machine} machine
 */
function runsOn({ os, cpu }, { platform, arch }) {
  return allows(os, platform) && allows(cpu, arch)
}

/**
 * npm writes both forms: ["linux"] and ["!win32"].
 * @param {string[] | undefined} list
 * @param {string} value
 */
function allows(list, value) {
  if (!list || list.includes('any')) return true
  if (list.includes(`!${value}`)) return false
  return list.includes(value) || list.every((entry) => entry.startsWith('!'))
}
