import { serve } from '../process-talk.ts';
import { understand } from './moonshine.ts';

serve(understand);
