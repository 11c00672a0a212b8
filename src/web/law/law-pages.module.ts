import { Module } from '@nestjs/common';
import { GuidePages } from './guide.pages.js';

/** The law, for anybody. */
@Module({ controllers: [GuidePages] })
export class LawPagesModule {}
