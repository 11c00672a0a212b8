import { registerHooks } from 'node:module';

// The population is written in TypeScript and imports by the name compiled files have.
registerHooks({
  resolve: (specifier, context, next) =>
    /\.ts$/.test(context.parentURL ?? '')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});
export const { population } = await import('../support/names/population.ts');
export const { retrieval } = await import('../support/names/retrieval.ts');
