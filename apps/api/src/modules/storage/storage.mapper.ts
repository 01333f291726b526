import { LINK_MINUTES } from './domain/purpose.js';
import type { UploadPlace } from './domain/upload-place.js';
import type { DownloadUrlResponse, UploadUrlResponse } from './dto/upload.response.js';

export function toUploadUrl({ uploadUrl, fileId, blobPath, expiresInMinutes }: UploadPlace): UploadUrlResponse {
  return { upload_url: uploadUrl, file_id: fileId, blob_path: blobPath, expires_in_minutes: expiresInMinutes };
}

export function toDownloadUrl(url: string): DownloadUrlResponse {
  return { url, expires_in_minutes: LINK_MINUTES };
}
