import { Injectable } from '@nestjs/common';
import { HtmlProblemFilter } from '#libs/http';
import { resetPasswordPage, verifyEmailPage } from './auth.pages.js';

@Injectable()
export class VerifyEmailFormFilter extends HtmlProblemFilter {
  protected override readonly form = verifyEmailPage('');
}

@Injectable()
export class ResetPasswordFormFilter extends HtmlProblemFilter {
  protected override readonly form = resetPasswordPage('');
}
