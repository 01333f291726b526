import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiOperation,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentActor, Permission, Public, RateLimitPerMinute } from '#libs/http';
import type { Actor } from '#libs/kernel';
import { toMe, toTokenResponse } from './auth.mapper.js';
import type { OpenedSession } from './domain/session.js';
import { ForgotPasswordRequest } from './dto/forgot-password.request.js';
import { LoginRequest } from './dto/login.request.js';
import { MeResponse } from './dto/me.response.js';
import { MessageResponse } from './dto/message.response.js';
import { RefreshRequest } from './dto/refresh.request.js';
import { RegisterRequest } from './dto/register.request.js';
import { ResetPasswordRequest } from './dto/reset-password.request.js';
import { TokenResponse } from './dto/token.response.js';
import { VerifyEmailRequest } from './dto/verify-email.request.js';
import { deviceOf, SessionCookie } from './session-cookie.js';
import { ForgotPassword } from './use-cases/forgot-password.js';
import { ReadMe } from './use-cases/read-me.js';
import { RefreshSession } from './use-cases/refresh-session.js';
import { RegisterPerson } from './use-cases/register-person.js';
import { ResetPassword } from './use-cases/reset-password.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { VerifyEmail } from './use-cases/verify-email.js';

@ApiTags('Auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly registerPerson: RegisterPerson,
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    private readonly readMe: ReadMe,
    private readonly forgotPassword: ForgotPassword,
    private readonly resetPassword: ResetPassword,
    private readonly verifyEmail: VerifyEmail,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('register')
  @ApiOperation({ summary: 'Opens an account and signs its owner in. A mail asks whether the address is theirs.' })
  @Public()
  @RateLimitPerMinute(10)
  @ApiCreatedResponse({ type: TokenResponse })
  async register(
    @Body() body: RegisterRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TokenResponse> {
    const { email, password, full_name: fullName, phone = null } = body;
    const session = await this.registerPerson.register({ email, password, fullName, phone }, deviceOf(request));
    return this.handOver(session, response);
  }

  @Post('login')
  @ApiOperation({ summary: 'Five wrong passwords within 15 minutes lock the account for 15 minutes.' })
  @Public()
  @HttpCode(200)
  @RateLimitPerMinute(20)
  @ApiOkResponse({ type: TokenResponse })
  async login(
    @Body() body: LoginRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TokenResponse> {
    return this.handOver(await this.signIn.signIn(body.email, body.password, deviceOf(request)), response);
  }

  @Post('refresh')
  @ApiOperation({ summary: 'Exchanges a refresh token for a new pair, once. Showing a used one ends the session.' })
  @Public()
  @HttpCode(200)
  @RateLimitPerMinute(60)
  @ApiOkResponse({ type: TokenResponse })
  async refresh(
    @Body() body: RefreshRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TokenResponse> {
    const token = body.refresh_token ?? this.cookie.read(request);
    return this.handOver(await this.refreshSession.refresh(token, deviceOf(request)), response);
  }

  @Post('logout')
  @ApiOperation({ summary: 'Ends the session of this access token.' })
  @Permission('signed_in')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The session has ended.' })
  async logout(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signOut.signOut(actor);
    this.cookie.take(response);
  }

  @Get('me')
  @ApiOperation({ summary: 'Who is signed in, and what they are in their organisation at this moment.' })
  @Permission('signed_in')
  @ApiOkResponse({ type: MeResponse })
  async me(@CurrentActor() actor: Actor): Promise<MeResponse> {
    return toMe(actor, await this.readMe.read(actor));
  }

  @Post('forgot-password')
  @ApiOperation({
    summary: 'Mails a link to choose a new password, if there is such an account.',
    description: 'The answer is the same if there is none.',
  })
  @Public()
  @HttpCode(202)
  @RateLimitPerMinute(5)
  @ApiAcceptedResponse({ type: MessageResponse })
  async forgot(@Body() body: ForgotPasswordRequest): Promise<MessageResponse> {
    await this.forgotPassword.askForLink(body.email);
    return { message: 'If there is an account with this address, a link is on its way to it.' };
  }

  @Post('reset-password')
  @ApiOperation({ summary: 'Sets a new password with the mailed token, and ends every session.' })
  @Public()
  @HttpCode(200)
  @RateLimitPerMinute(5)
  @ApiOkResponse({ type: MessageResponse })
  async reset(@Body() body: ResetPasswordRequest): Promise<MessageResponse> {
    await this.resetPassword.reset(body.token, body.password);
    return { message: 'Your password is changed. Please sign in with the new one.' };
  }

  @Post('verify-email')
  @ApiOperation({ summary: "Confirms with the mailed token that an address is its owner's." })
  @Public()
  @HttpCode(200)
  @RateLimitPerMinute(5)
  @ApiOkResponse({ type: MessageResponse })
  async verify(@Body() body: VerifyEmailRequest): Promise<MessageResponse> {
    await this.verifyEmail.verify(body.token);
    return { message: 'Your e-mail address is confirmed.' };
  }

  private handOver(session: OpenedSession, response: Response): TokenResponse {
    this.cookie.give(response, session);
    return toTokenResponse(session);
  }
}
