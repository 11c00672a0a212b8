import { Module } from '@nestjs/common';
import { AuthModule } from '../../auth/auth.module.js';
import { AuditPages } from './audit.pages.js';
import { InvitationPages } from './invitation.pages.js';
import { SessionsPages } from './sessions.pages.js';
import { SignInPages } from './sign-in.pages.js';

/** Signing in, one's own sessions, and the pages of the people who do no casework. */
@Module({ imports: [AuthModule], controllers: [SignInPages, InvitationPages, SessionsPages, AuditPages] })
export class EntryPagesModule {}
