import { Controller, Get, Module } from '@nestjs/common';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
@Controller()
class C { @Get() hi() { return { a: 1 }; } }
@Module({ controllers: [C] })
class M {}
it('boots', async () => {
  const mod = await Test.createTestingModule({ imports: [M] }).compile();
  const app = mod.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.init(); await app.getHttpAdapter().getInstance().ready();
  expect((await app.inject('/')).json()).toEqual({ a: 1 });
  expect(import.meta.dirname).toContain('common');
  await app.close();
});
