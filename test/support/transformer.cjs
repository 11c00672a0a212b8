// Jest cannot require an ES module in a cycle with a CommonJS one (as @nestjs packages are), so every ES module,
// ours or a package's, is turned into CommonJS here; CommonJS packages are left as they are.
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

module.exports = {
  ...delegate,
  process(source, file, options) {
    if (file.includes('node_modules') && !isEsModule(file)) return { code: source };
    return delegate.process(source, file, options);
  },
};
