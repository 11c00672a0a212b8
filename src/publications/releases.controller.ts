import { Body, Controller, Get, Header, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { DraftRelease } from './releases.dto.js';
import { Releases } from './releases.service.js';
import { ReleaseChanged, ReleaseList, ReleaseView } from './releases-view.dto.js';

@Controller('api/releases')
export class ReleasesController {
  constructor(private readonly releases: Releases) {}

  /** Every release, newest first. */
  @Can('release.read')
  @Get()
  list(@Ctx() ctx: Context): Promise<ReleaseList> {
    return this.releases.list(ctx);
  }

  /** Drafts the publication of a cut; where one stands, its correction, with the reason in both languages. */
  @Can('release.draft')
  @Post()
  draft(@Ctx() ctx: Context, @Body() input: DraftRelease): Promise<ReleaseChanged> {
    return this.releases.draft(ctx, input);
  }

  /** A release with all that was done to it. */
  @Can('release.read')
  @Get(':id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<ReleaseView> {
    return this.releases.view(ctx, id);
  }

  /** The files of a signed release: CSV with CSVW metadata, JSON-stat, spreadsheets, notes, digests, signature. */
  @Can('release.read')
  @Get(':id/bundle.zip')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('content-type', 'application/zip')
  async bundle(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileName, archive } = await this.releases.bundle(ctx, id);
    void reply.header('content-disposition', `attachment; filename="${fileName}"`);
    return new StreamableFile(archive);
  }
}
