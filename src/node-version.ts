/** Imported first by every program: on a Node older than the product runs on, says what to do and ends with 1. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(
    `Réunir needs Node 24.15 or newer, and this is ${process.version}. On Linux (x64) npm ci installs one, which npm start and the other scripts use.\n`,
  );
  process.exit(1);
}
