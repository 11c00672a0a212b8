import { Injectable } from '@nestjs/common';
import type { PublishedRelease } from '../../publications/published-facts.js';
import { Published } from '../../publications/published.service.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import type { Releases } from './public-indicator.js';

/** Releases that pages for anybody draw from: three years of quarters. */
const MOST_RELEASES = 12;

/** The figures of releases that stand, for pages that read several at once. A published release never changes, so it is read once. */
@Injectable()
export class PublicFigures {
  private readonly kept = new Map<string, ReleaseContent>();

  constructor(private readonly published: Published) {}

  /** The figures of those of these releases that stand, oldest first; empty before the first publication. */
  async contents(releases: readonly PublishedRelease[]): Promise<ReleaseContent[]> {
    const standing = releases.filter(({ state }) => state === 'published').slice(0, MOST_RELEASES);
    const contents = [];
    for (const { number } of standing) contents.push(await this.content(number));
    return contents.reverse();
  }

  private async content(number: string): Promise<ReleaseContent> {
    const content = this.kept.get(number) ?? (await this.published.release(number)).content;
    this.kept.set(number, content);
    return content;
  }
}

/** Whether there is anything to read. */
export function isSome(contents: readonly ReleaseContent[]): contents is Releases {
  return contents.length > 0;
}
