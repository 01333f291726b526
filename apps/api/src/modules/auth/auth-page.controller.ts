import { Body, Controller, Get, Post, Query, UseFilters } from '@nestjs/common';
import { ApiTags, ApiOperation } from '@nestjs/swagger';
import { Config } from '#libs/config';
import { HtmlProblemFilter, PAGES_TAG, PageRoute, Public, renderPage } from '#libs/http';
import { ResetPasswordFormFilter, VerifyEmailFormFilter } from './auth-form.filters.js';
import { emailVerifiedPage, passwordChangedPage, resetPasswordPage, verifyEmailPage } from './auth.pages.js';
import { LinkQuery } from './dto/link.query.js';
import { ResetPasswordRequest } from './dto/reset-password.request.js';
import { VerifyEmailRequest } from './dto/verify-email.request.js';
import { ResetPassword } from './use-cases/reset-password.js';
import { VerifyEmail } from './use-cases/verify-email.js';

/** The pages behind the links in mails about an account. */
@ApiTags(PAGES_TAG)
@Controller()
@Public()
@UseFilters(HtmlProblemFilter)
export class AuthPageController {
  constructor(
    private readonly verifyEmail: VerifyEmail,
    private readonly resetPassword: ResetPassword,
    private readonly config: Config,
  ) {}

  @Get('verify-email')
  @ApiOperation({ summary: 'Asks to confirm an e-mail address; looking at the page confirms nothing.' })
  @PageRoute('A form with one button.')
  askToVerify(@Query() { token }: LinkQuery): string {
    return renderPage(verifyEmailPage(token), this.config.appName);
  }

  @Post('verify-email')
  @ApiOperation({ summary: "Confirms with the mailed token that an address is its owner's." })
  @PageRoute('The address is confirmed.')
  @UseFilters(VerifyEmailFormFilter)
  async verify(@Body() { token }: VerifyEmailRequest): Promise<string> {
    await this.verifyEmail.verify(token);
    return renderPage(emailVerifiedPage(), this.config.appName);
  }

  @Get('reset-password')
  @ApiOperation({ summary: 'Asks for a new password.' })
  @PageRoute('A form for the new password.')
  askForPassword(@Query() { token }: LinkQuery): string {
    return renderPage(resetPasswordPage(token), this.config.appName);
  }

  @Post('reset-password')
  @ApiOperation({ summary: 'Sets a new password with the mailed token, and ends every session.' })
  @PageRoute('The password is changed.')
  @UseFilters(ResetPasswordFormFilter)
  async reset(@Body() { token, password }: ResetPasswordRequest): Promise<string> {
    await this.resetPassword.reset(token, password);
    return renderPage(passwordChangedPage(), this.config.appName);
  }
}
