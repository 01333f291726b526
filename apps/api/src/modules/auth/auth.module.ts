import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '#libs/config';
import { MailModule } from '../mail/mail.module.js';
import { jwtOptions } from './access-token.js';
import { AuthController } from './auth.controller.js';
import { AuthErasable } from './auth.erasable.js';
import { AuthMails } from './auth.mails.js';
import { AuthPageController } from './auth-page.controller.js';
import { AuthService } from './auth.service.js';
import { OneTimeTokenEntity } from './entities/one-time-token.entity.js';
import { RefreshTokenEntity } from './entities/refresh-token.entity.js';
import { UserEntity } from './entities/user.entity.js';
import { SendResetLinkJob } from './jobs/send-reset-link.job.js';
import { SweepTokensJob, SweepTokensSchedule } from './jobs/sweep-tokens.job.js';
import { JwtStrategy } from './jwt.strategy.js';
import { OneTimeLinks } from './one-time-links.js';
import { OneTimeTokenRepository } from './one-time-token.repository.js';
import { PasswordHasher } from './password.hasher.js';
import { PeopleRepository } from './people.repository.js';
import { SessionCookie } from './session-cookie.js';
import { SessionOpener } from './session.opener.js';
import { SessionRepository } from './session.repository.js';
import { ClaimAccount } from './use-cases/claim-account.js';
import { ForgotPassword } from './use-cases/forgot-password.js';
import { ReadMe } from './use-cases/read-me.js';
import { RefreshSession } from './use-cases/refresh-session.js';
import { RegisterPerson } from './use-cases/register-person.js';
import { ResetPassword } from './use-cases/reset-password.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { VerifyEmail } from './use-cases/verify-email.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([UserEntity, RefreshTokenEntity, OneTimeTokenEntity]),
    JwtModule.registerAsync({ inject: [Config], useFactory: jwtOptions }),
    MailModule,
  ],
  controllers: [AuthController, AuthPageController],
  providers: [
    PeopleRepository,
    SessionRepository,
    OneTimeTokenRepository,
    PasswordHasher,
    SessionOpener,
    SessionCookie,
    OneTimeLinks,
    AuthMails,
    AuthService,
    JwtStrategy,
    RegisterPerson,
    SignIn,
    SignOut,
    RefreshSession,
    ReadMe,
    ForgotPassword,
    ResetPassword,
    VerifyEmail,
    ClaimAccount,
    SendResetLinkJob,
    SweepTokensSchedule,
    SweepTokensJob,
    AuthErasable,
  ],
  exports: [AuthService, SessionCookie],
})
export class AuthModule {}
