import { defineJob } from '#libs/jobs';

const options = { maxAttempts: 6 };

export const fillOrganisation = defineJob<{ organisationId: string }>('sample_data.fill', options);
export const removeSample = defineJob<{ organisationId: string }>('sample_data.remove', options);
