import { recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

describe('sample data on a server that does not offer it', () => {
  const app = useApp({ SAMPLE_DATA: 'off' });

  it('is refused, and everybody can know so beforehand', async () => {
    const recruiter = await recruiterOf(app());
    const refused = await app().http().post('/sample-data').set('Authorization', recruiter.auth).expect(403);
    expect(refused.body.type).toContain('sample_data.not_offered');
    expect((await app().raw().get('/api').expect(200)).body.sample_data).toBe('off');
    const { body } = await app().http().get('/sample-data').set('Authorization', recruiter.auth).expect(200);
    expect(body).toMatchObject({ status: 'none', is_offered: false });
  });
});
