import { Controller, Get, Header, Inject, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../common/can.decorator.js';
import { inBothLanguages, message } from '../../common/messages.js';
import type { Config } from '../../config.js';
import { atomFeed, type FeedEntry } from '../../publications/atom.js';
import { dcatRecord } from '../../publications/dcat.js';
import { Published } from '../../publications/published.service.js';
import { CONFIG } from '../../settings.module.js';
import { requestLocale } from '../language.js';
import { paths } from '../paths.js';

/** How long a file may be kept, by whomever: it never changes once it is there, new ones come beside it. */
const ANYBODY = 'public, max-age=3600';

/** The same for programs: archives, feed, catalogue record, key. */
@ApiExcludeController()
@Controller()
export class OpenDataPages {
  constructor(
    private readonly published: Published,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get(paths.publicBundle(':number'))
  @Header('cache-control', ANYBODY)
  @Header('content-type', 'application/zip')
  async bundle(
    @Param('number') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const archive = await this.published.bundle(number);
    void reply.header('content-disposition', `attachment; filename="reunir-${number}.zip"`);
    return new StreamableFile(archive);
  }

  @Public()
  @Get(paths.publicFeed)
  @Header('cache-control', ANYBODY)
  @Header('vary', 'accept-language, cookie')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  async feed(@Req() request: FastifyRequest): Promise<string> {
    const releases = (await this.published.releases()).map(({ number, releasedOn }): FeedEntry => ({
      ...{ id: `urn:reunir:release:${number}`, on: releasedOn, href: paths.publicRelease(number) },
      title: inBothLanguages((locale) => message(locale, 'publications.title_of', { release: number })),
      summary: inBothLanguages((locale) => message(locale, 'observatory.feed.release')),
    }));
    const observations = (await this.published.observations()).map(
      ({ number, title, publishedOn, paragraphs }): FeedEntry => ({
        ...{ id: `urn:reunir:observation:${number}`, on: publishedOn, href: paths.publicObservations },
        title,
        summary: paragraphs[0] ?? title,
      }),
    );
    const entries = [...releases, ...observations].sort((a, b) => b.on.localeCompare(a.on));
    return atomFeed(entries, requestLocale(request), this.config.publicUrl);
  }

  @Public()
  @Get(paths.publicCatalogue)
  @Header('cache-control', ANYBODY)
  @Header('content-type', 'application/ld+json; charset=utf-8')
  async catalogue(): Promise<string> {
    return JSON.stringify(dcatRecord(await this.published.releases(), this.config.publicUrl), null, 2);
  }

  @Public()
  @Get(paths.publicKey)
  @Header('cache-control', ANYBODY)
  @Header('content-type', 'application/x-pem-file')
  key(): string {
    return this.published.publicKey();
  }
}
