import ts from 'typescript';
import { filesIn } from './support/sources.js';
import { decoratorsOf, isInsideFunction, Source } from './support/syntax.js';

const sources = filesIn('src', /\.ts$/).map((path) => new Source(path));
const products = sources.filter((source) => !source.path.endsWith('.spec.ts'));
const tests = filesIn('test', /\.ts$/).map((path) => new Source(path));
const specs = [...sources, ...tests].filter((source) => source.path.endsWith('.spec.ts'));
const everything = [...sources, ...tests, ...filesIn('migrations', /\.ts$/).map((path) => new Source(path))];

describe('types', () => {
  it('are never given up: no any, no enum, no suppression, nothing left to do', () => {
    const words = /eslint-disable|@ts-(ignore|expect-error|nocheck)|\b(TODO|FIXME)\b/;
    const wrong = everything.flatMap((source) => [
      ...source
        .find((node): node is ts.Node => node.kind === ts.SyntaxKind.AnyKeyword)
        .map((node) => `${source.at(node)} any`),
      ...source.find(ts.isEnumDeclaration).map((node) => `${source.at(node)} enum`),
      ...source.text
        .split('\n')
        .flatMap((line, index) => (words.test(line) ? [`${source.path}:${index + 1} ${line.trim()}`] : [])),
    ]);
    expect(wrong.filter((place) => !place.startsWith('test/conventions.spec.ts'))).toEqual([]);
  });

  it('that decorators read stay when compiled: no `import type` of what is injected or validated', () => {
    const wrong = products.flatMap((source) => {
      const erased = new Set(
        source.imports.flatMap(({ names }) => names.filter((one) => one.typeOnly).map((one) => one.name)),
      );
      return readByDecorators(source)
        .filter((parameter) => parameter.type && erased.has(typeName(parameter.type)))
        .map((parameter) => `${source.at(parameter)} ${parameter.getText()}`);
    });
    const classes = new Set(
      products.flatMap((source) =>
        source.find(ts.isClassDeclaration).map((node) => `${source.path} ${node.name?.text}`),
      ),
    );
    const imported = products
      .filter((source) => /\.(controller|pages)\.ts$/.test(source.path))
      .flatMap((source) =>
        source.imports
          .filter(({ specifier }) => /\.(dto|service)\.js$/.test(specifier))
          .flatMap(({ target, names }) =>
            names
              .filter((one) => one.typeOnly && classes.has(`${target} ${one.name}`))
              .map((one) => `${source.path} import type ${one.name}`),
          ),
      );
    expect([...wrong, ...imported]).toEqual([]);
  });

  it('of constructors name at most six things to inject', () => {
    const greedy = products.flatMap((source) =>
      source
        .find(ts.isConstructorDeclaration)
        .filter((node) => node.parameters.length > 6)
        .map((node) => source.at(node)),
    );
    expect(greedy).toEqual([]);
  });
});

describe('TypeORM', () => {
  it('saves nothing behind a method’s back: no save, no subscriber, no listener', () => {
    const hooks = /^(EventSubscriber|(Before|After)(Insert|Update|Remove|SoftRemove|Recover|Load))$/;
    const wrong = products.flatMap((source) => [
      ...saves(source).map((call) => `${source.at(call)} save`),
      ...source.imports.flatMap(({ names }) =>
        names.filter(({ name }) => hooks.test(name)).map(({ name }) => `${source.path} ${name}`),
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  it('relations point one way, from child to parent', () => {
    const wrong = products
      .filter((source) => source.path.endsWith('.entity.ts'))
      .flatMap((source) =>
        [
          ...source.calls(/^OneToMany$/),
          ...source
            .calls(/^(ManyToOne|OneToOne|ManyToMany)$/)
            .filter(
              (call) => (call.arguments ?? []).filter((one) => !ts.isObjectLiteralExpression(one)).length > 1,
            ),
        ].map((call) => source.at(call)),
      );
    expect(wrong).toEqual([]);
  });
});

describe('errors', () => {
  it('are the product’s own outside common: no HTTP exception in a rule', () => {
    const wrong = products
      .filter((source) => !source.path.startsWith('src/common/'))
      .flatMap((source) =>
        source.imports
          .filter(({ specifier }) => specifier.startsWith('@nestjs/'))
          .flatMap(({ names }) => names.filter(({ name }) => /Exception$/.test(name)))
          .map(({ name }) => `${source.path} ${name}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('SQL', () => {
  const calls = products.flatMap((source) =>
    source.calls(/^statement$/).map((call) => ({ source, call, arguments: call.arguments ?? [] })),
  );

  it('is stated once, where no value of a request can reach it', () => {
    const inside = calls
      .filter(({ call }) => isInsideFunction(call))
      .map(({ source, call }) => source.at(call));
    expect(inside).toEqual([]);
  });

  it('is made of literals, UPPER_CASE constants, and functions of these', () => {
    const spliced = calls.flatMap(({ source, arguments: [, text] }) =>
      text && isConstant(text) ? [] : [text ? source.at(text) : source.path],
    );
    expect(spliced).toEqual([]);
  });

  it('has one name for each statement, since PostgreSQL keeps the plan under it', () => {
    const names = calls.map(({ source, arguments: [name] }) =>
      name && ts.isStringLiteral(name) ? name.text : `not a literal at ${source.path}`,
    );
    expect(names.filter((name) => !/^[a-z]+\.[a-zA-Z]+$/.test(name))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('elsewhere binds its values too', () => {
    const wrong = products
      .filter((source) => !/^src\/(database|cli|demo)\//.test(source.path))
      .flatMap((source) =>
        source
          .calls(/\.(query|where|andWhere|orWhere|having|addSelect|orderBy|setParameter)$/)
          .filter((call) => call.arguments?.[0] && !isConstant(call.arguments[0]))
          .map((call) => `${source.at(call)} ${call.expression.getText()}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('specs', () => {
  it('can fail: every test expects something', () => {
    const idle = specs.flatMap((source) =>
      source
        .calls(/^(it|test)(\.each\b.*)?$/s)
        .filter(
          (call) =>
            call.arguments?.[1] && !/\b(expect|assert|matrix|check)\w*\b/.test(call.arguments[1].getText()),
        )
        .map((call) => source.at(call)),
    );
    expect(idle).toEqual([]);
    expect(
      specs.filter((source) => source.calls(/^expect$/).length === 0).map((source) => source.path),
    ).toEqual([]);
  });

  it('all run, on our own classes and not on stand-ins', () => {
    const wrong = specs.flatMap((source) =>
      source
        .calls(
          /^(jest\.(mock|doMock|spyOn|fn)|x(it|describe|test)|f(it|describe)|(it|test|describe)\.(only|skip|todo).*)$/,
        )
        .filter((call) => !/^(process|console)$/.test(call.arguments?.[0]?.getText() ?? ''))
        .map((call) => `${source.at(call)} ${call.expression.getText()}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Calls of `save` on what TypeORM gave: a manager, a repository, or whatever the file declares as one. */
function saves(source: Source): ts.Node[] {
  const declared = [...source.find(ts.isParameter), ...source.find(ts.isVariableDeclaration)]
    .filter((node) => node.type && /^(Repository|EntityManager|DataSource)$/.test(typeName(node.type)))
    .map((node) => node.name.getText());
  return source.calls(/\.save$/).filter((call) => {
    const receiver = call.expression.getText().replace(/\.save$/, '');
    return /manager|repositor/i.test(receiver) || declared.includes(receiver.replace(/^this\./, ''));
  });
}

/** The parameters whose class Nest reads from the compiled metadata: what is injected, and validated bodies and queries. */
function readByDecorators(source: Source): ts.ParameterDeclaration[] {
  const injected = source
    .find(ts.isClassDeclaration)
    .filter((node) => decoratorsOf(node).length > 0)
    .flatMap((node) => node.members.filter(ts.isConstructorDeclaration))
    .flatMap((node) => [...node.parameters])
    .filter((parameter) => !decoratorsOf(parameter).includes('Inject'));
  const validated = source
    .find(ts.isParameter)
    .filter((parameter) => decoratorsOf(parameter).some((name) => /^(Body|Query|Param)$/.test(name)));
  return [...injected, ...validated];
}

function typeName(type: ts.TypeNode): string {
  return ts.isTypeReferenceNode(type) ? type.typeName.getText() : '';
}

/** Whether an expression is the same at every run: literals, constants, and calls or joins of them. */
function isConstant(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true;
  if (ts.isIdentifier(node)) return /^[A-Z][A-Z0-9_]*$/.test(node.text);
  if (ts.isPropertyAccessExpression(node)) return isConstant(node.expression);
  if (ts.isBinaryExpression(node)) return isConstant(node.left) && isConstant(node.right);
  if (ts.isTemplateExpression(node)) return node.templateSpans.every((span) => isConstant(span.expression));
  if (ts.isCallExpression(node))
    return (
      (ts.isIdentifier(node.expression) || ts.isPropertyAccessExpression(node.expression)) &&
      node.arguments.every(isConstant)
    );
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isConstant);
  return false;
}
