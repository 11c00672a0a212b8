import type { BrowserContext, Page } from 'playwright-core';
import { axe, type TestBrowser } from '../support/browser.js';
import type { Person } from '../support/world.js';

const WIDTHS = [320, 768, 1280];
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export interface Manner {
  readonly locale: 'en' | 'fr';
  readonly script: boolean;
}

/** What a visitor must never meet in an address or a title. */
export type Secrets = readonly string[];

/**
 * One person at a browser. Fields are found by name, so that a visit reads the same in both languages: each form is
 * turned into the other one before it is sent, and whatever was typed has to survive that. With script, axe looks at
 * every kind of page in both.
 */
export class Visitor {
  private static readonly seen = new Set<string>();
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly window: BrowserContext,
    private readonly manner: Manner,
    private readonly secrets: Secrets,
  ) {}

  static async arrive(
    browser: TestBrowser,
    person: Person,
    manner: Manner,
    secrets: Secrets,
  ): Promise<Visitor> {
    const window = await browser.window(person, { ...manner, width: 320 });
    return new Visitor(await window.newPage(), window, manner, secrets);
  }

  /** Goes to an address. Returns the status of the answer. */
  async go(path: string): Promise<number> {
    const answer = await this.page.goto(path);
    await this.check();
    return answer?.status() ?? 0;
  }

  /** Follows the first link to an address. */
  async follow(path: string): Promise<void> {
    await this.page.click(`a[href="${path}"]`);
    await this.check();
  }

  /** Fills in fields by name: text, date boxes, a choice, several ticks. */
  async fill(answers: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    for (const [name, answer] of Object.entries(answers)) {
      const field = this.page.locator(`main [name="${name}"]:not([type="hidden"])`).first();
      const type = await field.getAttribute('type');
      if (type === 'radio' || type === 'checkbox')
        for (const value of [answer].flat()) await this.page.check(`[name="${name}"][value="${value}"]`);
      else if ((await this.page.locator(`select[name="${name}"]`).count()) > 0)
        await field.selectOption(String(answer));
      else await field.fill(String(answer));
    }
  }

  /** Turns the page into the other language, then presses a button: the form's main one, or the one of a name. */
  async send(button?: string, { twice = false } = {}): Promise<void> {
    await this.turn();
    const selector = button ? `main button[name="${button}"]` : '.reunir-submit button';
    await this.page
      .locator(selector)
      .first()
      .click(twice ? { clickCount: 2 } : {});
    await this.page.waitForLoadState();
    await this.check();
  }

  async text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** The values of the fields as they stand, to compare. */
  async typed(): Promise<string> {
    return this.page.evaluate<string>(
      `JSON.stringify([...new FormData(document.getElementById('page-form') ?? undefined)].filter(([name]) => name[0] !== '_').sort())`,
    );
  }

  async leave(): Promise<void> {
    await this.window.close();
  }

  /** Neither address nor title names anybody; and the page stands axe, once for each kind of page. */
  private async check(): Promise<void> {
    const place = `${decodeURIComponent(this.page.url())} ${await this.page.title()}`;
    for (const secret of this.secrets) if (place.includes(secret)) this.faults.push(`${secret} in ${place}`);
    const isNew = await this.look();
    const form = await this.page.locator('#page-form').count();
    if (isNew && form === 0) await this.turn();
  }

  /** Into the other language, everything typed kept. */
  async turn(): Promise<void> {
    const before = await this.typed();
    await this.page.locator('.reunir-header__action[lang]').first().click();
    await this.page.waitForLoadState();
    if ((await this.typed()) !== before) this.faults.push(`typed words lost on ${this.page.url()}`);
    await this.look();
  }

  /** Looks at a kind of page not seen before in this language; tells whether it was one. */
  private async look(): Promise<boolean> {
    if (!this.manner.script) return false;
    const heading = await this.page.locator('h1').first().innerText();
    const language = await this.page.locator('html').getAttribute('lang');
    const path = new URL(this.page.url()).pathname.replaceAll(ID, '*');
    const kind = `${language} ${path} ${heading.replaceAll(/\S*\d\S*/g, '')}`;
    if (Visitor.seen.has(kind)) return false;
    Visitor.seen.add(kind);
    const main =
      /^\/(register\/who|cases\/\*(\/timeline|\/relatives|\/procedures)?|procedures\/\*\/steps\/new)$/;
    const widths = main.test(path)
      ? WIDTHS
      : WIDTHS.slice(Visitor.seen.size % 3, (Visitor.seen.size % 3) + 1);
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: 900 });
      const found = await axe(this.page);
      this.faults.push(...found.map((fault) => `${kind} at ${width}: ${fault}`));
      const over = await this.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) this.faults.push(`${kind} at ${width}: ${over} pixels too wide`);
    }
    return true;
  }
}
