/** Hands a file to whoever holds the phone. */
import { isIos } from './installed-app.ts';

const addressLivesMs = 60_000;

/** By the browser's download, or by the sharing sheet on iOS, whose installed apps have none. False: they let it be. */
export async function saveFile(file: File): Promise<boolean> {
	if (isIos(navigator) && navigator.canShare({ files: [file] })) {
		try {
			await navigator.share({ files: [file] });
			return true;
		} catch (error) {
			const name = error instanceof DOMException ? error.name : '';
			if (name === 'AbortError') return false;
			// The sheet opens only shortly after a touch; a large queue takes longer to read.
			if (name !== 'NotAllowedError') throw error;
		}
	}
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), addressLivesMs);
	return true;
}
