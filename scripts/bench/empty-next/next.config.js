import site from '../../../next.config.js'

/** @type {import('next').NextConfig} */
export default { ...site, distDir: '.next' }
