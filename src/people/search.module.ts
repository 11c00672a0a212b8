import { Module } from '@nestjs/common';
import { PeopleModule } from './people.module.js';
import { QuestionsModule } from './questions.module.js';
import { SearchController } from './search.controller.js';
import { Search } from './search.service.js';

@Module({
  imports: [PeopleModule, QuestionsModule],
  controllers: [SearchController],
  providers: [Search],
  exports: [Search],
})
export class SearchModule {}
