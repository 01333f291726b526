import { recordingSignedUrl } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { refusalFrom, UNREACHED } from '../../../api/problem.js';

/**
 * Sends a file straight to storage; `onProgress` hears the share that is there, 0 to 1.
 *
 * @returns what names the file to the server
 */
export async function sendFile(file: File, onProgress: (share: number) => void): Promise<string> {
  const place = await ask(recordingSignedUrl({ body: { file_name: file.name } }));
  await put(place.signed_url, file, place.upload_headers, onProgress);
  return place.file_url;
}

/** `fetch` does not tell how far an upload is. */
function put(
  url: string,
  file: File,
  headers: Readonly<Record<string, string>>,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(UNREACHED);
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(refusalFrom(bodyOf(request.responseText), new Response(null, { status: request.status })));
    };
    request.send(file);
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
