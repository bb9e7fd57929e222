/** The root of the project: npm and the test runner both start everything there, bundled or not. */
export const ROOT = process.cwd()
