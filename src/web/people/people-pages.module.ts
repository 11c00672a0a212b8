import { Module } from '@nestjs/common';
import { QuestionsModule } from '../../people/questions.module.js';
import { QuestionsPages } from './questions.pages.js';

@Module({ imports: [QuestionsModule], controllers: [QuestionsPages] })
export class PeoplePagesModule {}
