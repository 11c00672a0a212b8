// Jest cannot require an ES module in a cycle with a CommonJS one (as @nestjs packages are), so every ES module,
// ours or a package's, is turned into CommonJS here; CommonJS packages are left as they are.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const swc = require('@swc/jest');

const delegate = swc.createTransformer({
  jsc: {
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs', ignoreDynamic: false },
  sourceMaps: 'inline',
});

const packageTypes = new Map();

function isEsModule(file) {
  if (file.endsWith('.mjs')) return true;
  let folder = path.dirname(file);
  for (;;) {
    const known = packageTypes.get(folder);
    if (known !== undefined) return known;
    const manifest = path.join(folder, 'package.json');
    if (fs.existsSync(manifest)) {
      const { name, type } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
      if (name || type) {
        packageTypes.set(folder, type === 'module');
        return type === 'module';
      }
    }
    const parent = path.dirname(folder);
    if (parent === folder) return false;
    folder = parent;
  }
}

const ownVersion = crypto.createHash('sha256').update(fs.readFileSync(__filename)).digest('hex');

module.exports = {
  ...delegate,
  getCacheKey: (...args) => `${delegate.getCacheKey(...args)}-${ownVersion.slice(0, 12)}`,
  process(source, file, options) {
    if (file.includes('node_modules') && !isEsModule(file)) {
      // A CommonJS package may still load an ES module lazily; Jest has no importer for it.
      return {
        code: source.replaceAll(/\bimport\((['"][^'"]+['"])\)/g, 'Promise.resolve().then(() => require($1))'),
      };
    }
    const result = delegate.process(source, file, options);
    if (!file.endsWith('.ts')) return result;
    // Sources import `./x.js`, as Node will find it once compiled; here the file is still `./x.ts`.
    return { ...result, code: result.code.replaceAll(/require\("(\.{1,2}\/[^"]+)\.js"\)/g, 'require("$1")') };
  },
};
