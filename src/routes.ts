import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { VERSIONED } from './auth/ctx.decorator.js';
import { PERMISSION, type RoutePermission } from './common/can.decorator.js';

/** One handler of the program, as the decorators describe it. */
export interface Route {
  readonly method: string;
  /** As Fastify knows it: `/api/minors/:id`. */
  readonly path: string;
  /** Class and method, for people who look for it: `MinorsController.view`. */
  readonly handler: string;
  /** Undefined: refused to everybody. */
  readonly permission: RoutePermission | undefined;
  /** Whether the request must name the version it is based on (`If-Match`). */
  readonly versioned: boolean;
}

/** Every handler of every controller, sorted by path and method. */
export function routesOf(app: INestApplicationContext): Route[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer, { strict: false }).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const routes = controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as object;
    return scanner.getAllMethodNames(prototype).flatMap((name) => routesAt(metatype, prototype, name));
  });
  return routes.sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

function routesAt(controller: object & { name?: string }, prototype: object, name: string): Route[] {
  const handler = (prototype as Record<string, object>)[name] as object;
  const paths = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
  if (paths === undefined) return [];
  const prefixes = Reflect.getMetadata(PATH_METADATA, controller) as string | string[];
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const permission = (Reflect.getMetadata(PERMISSION, handler) ??
    Reflect.getMetadata(PERMISSION, controller)) as RoutePermission | undefined;
  const versioned = Reflect.getMetadata(VERSIONED, handler) === true;
  return [prefixes].flat().flatMap((prefix) =>
    [paths].flat().map((path) => ({
      method,
      path: joined(prefix, path),
      handler: `${controller.name}.${name}`,
      permission,
      versioned,
    })),
  );
}

function joined(...parts: string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
}
