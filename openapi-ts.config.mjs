/** How libs/api-client is made from openapi.json. */
export default {
  input: './openapi.json',
  output: { path: './libs/api-client/src', module: { extension: '.js' }, importFileExtension: '.js', indexFile: true },
  plugins: [{ name: '@hey-api/client-fetch', includeInEntry: true }, '@hey-api/typescript', '@hey-api/sdk'],
};
