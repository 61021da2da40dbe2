import { createTransport } from 'nodemailer';
import { maintenanceWords } from '#lib/text/maintenance.ts';
import { log } from '../log.ts';
import type { Settings } from '../settings.ts';

/**
 * Tells whoever runs the server that Bildlov is closed, past the database: that is what cannot be used. Answers whether
 * a mail left; what hinders it stands in the log. The reason names files, never people.
 */
export async function tellOperator(
	settings: Pick<Settings, 'smtpUrl' | 'alarmMail' | 'mailFrom' | 'address'>,
	reason: string
): Promise<boolean> {
	const { smtpUrl, alarmMail, mailFrom, address } = settings;
	if (smtpUrl === null || alarmMail === null) return false;
	const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 });
	try {
		await transport.sendMail({
			from: mailFrom,
			to: alarmMail,
			subject: maintenanceWords.sv.closed.title,
			text: `${maintenanceWords.sv.closed.title}: ${address}\n\n${reason}\n\n${maintenanceWords.sv.closed.kept}\n`
		});
		return true;
	} catch (error) {
		log.error('The mail that Bildlov is closed could not be sent.', error);
		return false;
	} finally {
		transport.close();
	}
}
