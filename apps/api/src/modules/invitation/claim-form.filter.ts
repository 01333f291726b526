import { Injectable } from '@nestjs/common';
import { HtmlProblemFilter } from '#libs/http';
import { openAccountPage } from './invitation.pages.js';

@Injectable()
export class ClaimFormFilter extends HtmlProblemFilter {
  protected override readonly form = openAccountPage();
  protected override readonly mendable = ['invitation.wrong_address'];
}
