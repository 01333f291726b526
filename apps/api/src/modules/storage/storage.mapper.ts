import { LINK_MINUTES } from './domain/purpose.js';
import type { UploadPlace } from './domain/upload-place.js';
import type { DownloadUrlResponse, UploadUrlResponse } from './dto/upload.response.js';

export function toUploadUrl(place: UploadPlace): UploadUrlResponse {
  return {
    upload_url: place.uploadUrl,
    upload_headers: { ...place.uploadHeaders },
    file_id: place.fileId,
    file_url: place.fileUrl,
    blob_path: place.blobPath,
    expires_in_minutes: place.expiresInMinutes,
  };
}

export function toDownloadUrl(url: string): DownloadUrlResponse {
  return { url, expires_in_minutes: LINK_MINUTES };
}
