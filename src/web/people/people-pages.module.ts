import { Module } from '@nestjs/common';
import { QuestionsModule } from '../../people/questions.module.js';
import { SearchModule } from '../../people/search.module.js';
import { QuestionsPages } from './questions.pages.js';
import { SearchPages } from './search.pages.js';

@Module({ imports: [SearchModule, QuestionsModule], controllers: [SearchPages, QuestionsPages] })
export class PeoplePagesModule {}
