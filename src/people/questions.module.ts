import { Module } from '@nestjs/common';
import { AskTokens } from './ask-tokens.service.js';
import { QuestionsController } from './questions.controller.js';
import { Questions } from './questions.service.js';

@Module({
  controllers: [QuestionsController],
  providers: [Questions, AskTokens],
  exports: [Questions, AskTokens],
})
export class QuestionsModule {}
