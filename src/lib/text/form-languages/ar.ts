import type { ChannelKind } from '#lib/domain/decision.ts';
import type { PhotoConsentBlocks, PhotoConsentFacts, PhotoConsentForm } from '../forms/photo-consent.ts';
import type { OwnPageWords, OwnPhoneWords, SignerWords } from './signer-words.ts';

/** Arabic, a draft: an administrator reads and approves it before it is used. Figures as they are written in Sweden. */
export const name = 'العربية';
export const lang = 'ar';
export const dir = 'rtl';

export const form: PhotoConsentForm = {
	version: '1',
	title: 'هل يجوز لنا عرض صور لك أو لطفلك؟',
	blocks
};

/**
 * What comes from outside runs its own way: a Swedish name or a telephone number does not turn the sentence around.
 * Names in a row come with each kept apart already.
 */
const own = (text: string | number) => `\u2068${text}\u2069`;

export const signer: SignerWords = {
	shell: {
		back: 'رجوع',
		skipToContent: 'انتقل إلى المحتوى',
		stepOf: (step, of) => `الخطوة ${step} من ${of}`,
		language: 'اللغة'
	},
	months: [
		'كانون الثاني/يناير',
		'شباط/فبراير',
		'آذار/مارس',
		'نيسان/أبريل',
		'أيار/مايو',
		'حزيران/يونيو',
		'تموز/يوليو',
		'آب/أغسطس',
		'أيلول/سبتمبر',
		'تشرين الأول/أكتوبر',
		'تشرين الثاني/نوفمبر',
		'كانون الأول/ديسمبر'
	],
	kindInText: {
		'social-media': 'وسائل التواصل الاجتماعي',
		website: 'الموقع الإلكتروني',
		intranet: 'الشبكة الداخلية',
		'learning-platform': 'منصة التعليم',
		print: 'المطبوعات',
		press: 'الصحافة'
	},
	yes: 'نعم',
	no: 'لا',
	outlook: {
		enough: (channel) => `كلمة نعم تكفي لـ ${channel}.`,
		enoughWithBox: (channel) => `كلمة نعم تكفي لـ ${channel}، إذا وُضعت أيضًا علامة في مربع نقل الصور.`,
		discouraged: (channel) =>
			`كلمة نعم تكفي لـ ${channel}، لكن إرشادات البلدية لا تنصح بمثل هذه الصور. على البلدية أن تكتب سبب الحاجة إلى الصورة.`,
		discouragedWithBox: (channel) =>
			`كلمة نعم تكفي لـ ${channel}، إذا وُضعت أيضًا علامة في مربع نقل الصور. إرشادات البلدية لا تنصح بمثل هذه الصور. على البلدية أن تكتب سبب الحاجة إلى الصورة.`,
		decision: (channel) =>
			`كلمة نعم وحدها لا تكفي لـ ${channel}: يجب أن يقرر ذلك أيضًا شخص مسؤول معيّن في البلدية.`,
		// The rule itself is written in Swedish.
		forbidden: (channel) => `كلمة نعم لا تكفي لـ ${channel}، بحسب إرشادات البلدية.`,
		incomplete: (channel, because) => `كلمة نعم لا تكفي لـ ${channel}: ${because}.`,
		withAllGuardians: (channel) => `كلمة نعم تكفي لـ ${channel} عندما يقول جميع أولياء الأمور نعم.`,
		hasNo: (channel) => `توجد إجابة لا سابقة لـ ${channel}. يتبيّن ما هو ساري المفعول عندما تصل الإجابة.`,
		and: ' و',
		comma: '، ',
		missing: {
			'birth-date': 'تاريخ الميلاد غير موجود في القائمة',
			'channel-not-covered': 'يلزم قول نعم لهذا المكان بالذات',
			'consent-for-this-image': 'تلزم الموافقة على هذه الصورة بالذات',
			'content-not-covered': 'يلزم قول نعم لكل ما يُعرض',
			copyright: 'يجب أن يكون اسم المصوّر معروفًا',
			'guardian-consent': 'يجب أن يقول ولي أمر نعم أيضًا',
			'legal-basis': 'يلزم أساس قانوني آخر',
			'own-consent': 'يجب أن يقول الشخص نفسه نعم أيضًا',
			'policy-rule': 'إرشادات البلدية لا تقول شيئًا عن ذلك',
			'purpose-not-covered': 'يلزم قول نعم لهذا الغرض بالذات',
			'registration-number': 'يجب تسجيل الموافقة أولًا',
			'third-country-consent': 'يلزم قول نعم لنقل الصور إلى خارج الاتحاد الأوروبي',
			'written-consent': 'تلزم موافقة خطية'
		},
		allGuardians: 'يجب أن يقول جميع أولياء الأمور نعم',
		claimed: 'يجب أن تتأكد المدرسة أولًا من هوية من وقّع'
	},
	limits: {
		title: 'الموافقة تكفي حتى عمر معيّن فقط',
		reach: (name, channels) =>
			`الموافقة${name === null ? '' : ` الخاصة بـ ${own(name)}`} تكفي${channels === null ? '' : ` لـ ${channels}`}`,
		until: (day) => `حتى نهاية يوم ${own(day)}`,
		onlyToday: 'اليوم فقط',
		then: 'بعد ذلك',
		tomorrow: 'غدًا',
		turns: (name, age) => `يصبح عمر ${own(name)} ${age}`,
		upperSecondary: (name) => `يبلغ ${own(name)} سن المرحلة الثانوية`,
		answers: {
			self: 'ويجب أن يجيب الشخص بنفسه',
			guardian: 'ويجب أن يجيب ولي أمر',
			'unknown-age': 'ويجب أن يجيب شخص آخر',
			forbidden: 'ولا يجوز عندها عرض الصور هناك'
		},
		afterwards: {
			'ask-again': 'تسأل البلدية من جديد.',
			'take-down': 'تزيل البلدية الصور عندئذ.',
			list: 'تراجع البلدية الصور عندئذ.',
			stays: 'ما نُشر من قبل يجوز أن يبقى.'
		},
		holdsTo: (day) => `تسري موافقتك حتى نهاية يوم ${own(day)}، ما لم تسحبها قبل ذلك.`
	},
	signer: {
		toYou: (name) => `إليك، ${own(name)}`,
		about: (names) => `بخصوص صور ${names}`,
		aboutYou: 'بخصوص صورك',
		unlock: 'أعد الهاتف',
		unlockTitle: 'هل أنت المصوّر؟',
		unlockText: 'ما تم ملؤه محفوظ لكنه غير مكتمل. لم تُحفظ أي إجابة.',
		unlockConfirm: 'افتح القفل',
		unlockCancel: 'تابع الإجابة'
	},
	text: {
		to: 'إلى الأسئلة',
		lead: 'اقرأ النص كله. بعد ذلك تجيب عن كل مكان على حدة.',
		readAgain: 'اقرأ النص كاملًا',
		inSwedish: `اعرض بالسويدية ${own('(Visa på svenska)')}`,
		inOwn: 'العودة إلى العربية'
	},
	choices: {
		title: (names) => `أين يجوز عرض صور ${names}؟`,
		titleYou: 'أين يجوز عرض صورك؟',
		lead: (names) => `الأمر طوعي. لا عواقب على ${names} إذا قلت لا.`,
		leadYou: 'الأمر طوعي. لا عواقب عليك إذا قلت لا.',
		same: 'تسري الإجابات نفسها على جميع المذكورين هنا.',
		sameForAll: 'نفس الجواب على كل شيء؟',
		sameForAllHint: 'يمكن تغيير كل جواب أدناه.',
		kind: {
			'social-media': 'وسائل التواصل الاجتماعي',
			website: 'الموقع الإلكتروني',
			intranet: 'الشبكة الداخلية',
			'learning-platform': 'منصة التعليم',
			print: 'المطبوعات',
			press: 'الصحافة'
		},
		printHint: 'ما طُبع على الورق لا يمكن استرجاعه.',
		transfer: (channels) =>
			`الشركات التي تدير ${channels} قد تنقل الصور إلى الولايات المتحدة أو إلى بلد آخر خارج الاتحاد الأوروبي. القانون هناك لا يحمي البيانات دائمًا كما هو الحال هنا، وقد يصعب عليك الحصول على حقك. بدون هذه العلامة لا ننشر هناك.`,
		transferBox: 'أوافق على نقل الصور إلى بلد خارج الاتحاد الأوروبي',
		name: (name) => `الاسم الأول ${own(name)} بجانب الصورة`,
		nameSeveral: 'الأسماء الأولى بجانب الصورة',
		nameYou: 'اسمك الأول بجانب الصورة',
		nameHint: 'يسري فقط حيث قلت نعم.',
		count: (answered, of) =>
			answered === 0 ? `الإجابات: 0 من ${of}. لم نملأ أي شيء مسبقًا.` : `الإجابات: ${answered} من ${of}`,
		missing: (count) => `عدد الإجابات الناقصة: ${count}`,
		continue: 'متابعة'
	},
	sign: {
		title: 'وقّع',
		titleTyped: 'اكتب اسمك',
		answers: 'إجاباتك',
		transferToo: (kind) => `${kind} (خارج الاتحاد الأوروبي أيضًا)`,
		firstName: 'الاسم الأول بجانب الصورة',
		nothing: 'لا شيء',
		pad: 'مربع التوقيع. ارسم بإصبعك أو بقلم.',
		undo: 'تراجع عن الخط الأخير',
		clear: 'امسح',
		typeInstead: 'اكتب الاسم بدلًا من الرسم',
		drawInstead: 'ارسم التوقيع بدلًا من الكتابة',
		sayInstead: 'قول الأجوبة بصوت عالٍ بدلاً من ذلك',
		leftHanded: 'أكتب بيدي اليسرى',
		typedName: 'اسمك',
		typedNameHint: 'الاسم الأول واسم العائلة. له قيمة التوقيع نفسها.',
		witness: (photographer, signer) =>
			`كان المصوّر ${own(photographer)} حاضرًا ورأى أن ${own(signer)} كتب الاسم`,
		draftDrawn: 'غير مكتمل. ما ترسمه يُحفظ طوال الوقت.',
		draftTyped: 'غير مكتمل. ما تكتبه يُحفظ طوال الوقت.',
		save: 'وقّع واحفظ',
		saving: 'جارٍ الحفظ …',
		backToAnswers: 'العودة إلى الإجابات',
		missing: {
			NotSigned: 'ارسم توقيعك',
			SignatureTooShort: 'التوقيع قصير جدًا',
			SignatureTooLong: 'التوقيع طويل جدًا، امسحه وارسم من جديد',
			TypedNameMissing: 'اكتب اسمك',
			WitnessMissing: 'على المصوّر أن يضع علامة في المربع',
			NameTooLong: 'الاسم طويل جدًا',
			other: 'هناك إجابة ناقصة'
		},
		fullTitle: 'ذاكرة الهاتف ممتلئة. لم يُحفظ التوقيع بعد.',
		fullText: (name, isDrawn) =>
			`ما ${isDrawn ? 'رسمه' : 'كتبه'} ${own(name)} ما زال على الشاشة. احذف بعض الصور من الهاتف واضغط على «حاول مرة أخرى».`,
		brokenTitle: 'لم يتمكن الهاتف من الحفظ. لم يُحفظ التوقيع بعد.',
		brokenText: (name, isDrawn) =>
			`ما ${isDrawn ? 'رسمه' : 'كتبه'} ${own(name)} ما زال على الشاشة. اضغط على «حاول مرة أخرى». إذا لم ينجح ذلك: احفظه كملف.`,
		otherTabText:
			'التوقيع ما زال على الشاشة. أغلق كل الصفحات الأخرى التي تعرض Bildlov واضغط على «حاول مرة أخرى».',
		notPairedTitle: 'الهاتف غير مرتبط بأي شخص. لم يُحفظ التوقيع بعد.',
		notPairedText: 'التوقيع ما زال على الشاشة. احفظه كملف، واربط الهاتف.',
		tooLargeTitle: 'التوقيع كبير جدًا. لم يُحفظ بعد.',
		tooLargeText: 'إجاباتك ما زالت موجودة. امسح المربع وارسم من جديد.',
		notValidTitle: 'لم يكن حفظ الإجابة ممكنًا، والخطأ منا.',
		notValidText: 'التوقيع ما زال على الشاشة. احفظه كملف وأعطه للدعم الفني.',
		alreadyTitle: (seq) => `هذه الإجابة محفوظة من قبل، بالرقم ${seq}.`,
		alreadyText: 'الإجابة الأولى هي السارية. إذا أردت تغييرها فافعل ذلك في صفحتك الخاصة.',
		tryAgain: 'حاول مرة أخرى',
		saveFile: 'احفظ كملف',
		fileText: 'يحتوي الملف على الإجابة والتوقيع. أعطه للدعم الفني، ثم احذفه.',
		draftFailed: 'لا يمكن حفظ ما تملؤه بعد. لا تغلق التطبيق.'
	},
	slate: {
		saved: 'تم الحفظ',
		readBack: (time, seq) => `كُتب وقُرئ للتحقق ${own(time)}، رقم ${seq}`,
		code: 'رمز QR لصفحتك الخاصة',
		ownPage: 'صفحتك الخاصة.',
		ownPageText: 'امسح الرمز بكاميرا هاتفك، أو انسخه. هناك يمكنك رؤية إجابتك وتغيير رأيك.',
		whenSent: 'تعمل الصفحة بعد أن يرسل الهاتف الإجابة.',
		address: (host) => `أو اذهب إلى ${own(host)} واكتب الرمز.`,
		next: 'تم، الطفل التالي',
		undo: 'طفل خاطئ؟ تراجع',
		undoLeft: (seconds) => `(${seconds}\u00a0ث)`,
		undoNote: (seconds) => `يمكنك التراجع خلال ${seconds} ثانية.`,
		undoOver: 'لم يعد التراجع ممكنًا هنا. يمكن للمدرسة إلغاء الإجابة.',
		undone: 'تم التراجع',
		undoneText: 'لا تُحتسب الإجابة. ويسري من جديد ما كان ساريًا قبلها.',
		undoneSent: 'حُفظ ذلك في الهاتف وسيُرسل كالمعتاد.',
		undoneNext: 'اختر الطفل الصحيح',
		undoFailed: 'تعذّر التراجع. الإجابة محفوظة وسارية. اطلب من المدرسة إلغاءها.',
		camera: 'لوحة للكاميرا',
		other: {
			title: (name) => `إلى ${own(name)}: أجب من هاتفك الخاص`,
			text: (name, children) =>
				`نحتاج أيضًا إلى موافقة ${own(name)} على صور ${children}. التقط صورة للرمز وأرسلها إلى ${own(name)}.`,
			whenSent: 'يعمل الرابط بعد أن يرسل الهاتف إجابتك، ثم لمدة 30 يومًا.',
			code: 'رمز QR لإجابة ولي الأمر الآخر',
			share: 'مشاركة الرابط'
		},
		gone: 'لا يوجد رمز مفتوح.',
		goneText: 'لقد أُغلق من قبل.'
	}
};

/** The words of a page on which families answer on a phone of their own, beside those of a signer. */
export const ownPhone: OwnPhoneWords = {
	hello: (name) => `مرحبًا ${own(name)}!`,
	about: (names) => `أنت تجيب بشأن صور ${names}.`,
	whoTitle: 'عمّن تجيب؟',
	child: 'طفلي',
	childDetail: 'أنا ولي الأمر',
	self: 'نفسي',
	selfDetail: 'أنا تلميذ أو تلميذة',
	personName: 'اسم الشخص الذي تخصه الصور',
	personNameHint: 'الاسم الأول واسم العائلة',
	group: 'الصف أو المجموعة',
	groupHint: 'مثل 4B',
	choices: 'أين يجوز عرض الصور؟',
	voluntary: 'الأمر اختياري. لا عواقب لقول لا.',
	firstName: 'الاسم الأول بجانب الصورة',
	relation: 'ما صلتكما؟ إذا كنت تجيب عن طفلك.',
	relationHint: 'مثل: الأم، أسرة حاضنة، وصي',
	itIsI: 'أنا من يجيب، وهذا اسمي',
	draw: 'ارسم توقيعك أيضًا',
	drawHint: 'يمكنك الاستغناء عنه.',
	noDrawing: 'أجب دون رسم',
	whatCounts: 'تسري لا فورًا. وتسري نعم بعد أن ترى المدرسة من أجاب.',
	whatCountsAtPoster: 'تسري الإجابة بعد أن يسجلها الموظفون للطفل الصحيح.',
	send: 'أرسل الإجابة',
	sending: 'جارٍ الإرسال …',
	notSent: 'لم تُرسل الإجابة بعد',
	notSentText: 'ما ملأته ما زال موجودًا.',
	formChanged: 'تغيّر النص أو تغيّرت الأسئلة. اقرأ من جديد وأرسل مرة أخرى.',
	otherLink: 'فُتح رابط آخر على هذا الهاتف. تحقق عمّن تجيب، ثم أرسل مرة أخرى.',
	tooMany: 'كثيرون يجيبون الآن. انتظر دقيقة وأرسل مرة أخرى.',
	offline: 'لم تصل الإجابة. تحقق من وجود تغطية في الهاتف وأرسل مرة أخرى.',
	missing: {
		who: 'اختر عمّن تجيب',
		personName: 'اكتب اسم الشخص الذي تخصه الصور',
		answer: 'أجب بنعم أو لا',
		relation: 'اكتب ما صلتكما',
		name: 'اكتب اسمك',
		tooLong: 'الاسم طويل جدًا',
		unreadable: 'في الاسم رموز لا يمكن حفظها',
		itIsI: 'ضع علامة في المربع',
		drawing: 'التوقيع طويل جدًا. امسحه وارسم من جديد.'
	},
	saved: 'شكرًا! وصلت إجابتك.',
	savedPage: 'احتفظ بالرمز. في صفحتك الخاصة ترى إجابتك، وهناك يمكنك تغيير رأيك متى شئت.',
	openPage: 'افتح صفحتك الخاصة',
	another: 'أجب عن طفل آخر'
};

/** The words of the signer’s own page: what was answered, and how it is taken back. */
export const ownPage: OwnPageWords = {
	enterTitle: 'بماذا أجبت عن الصور؟',
	enterText: 'اكتب الرمز الذي حصلت عليه عندما أجبت. عندئذ ترى إجاباتك، ويمكنك سحب موافقتك.',
	code: 'رمزك',
	codeHint: '20 حرفًا ورقمًا. لا فرق بين الأحرف الكبيرة والصغيرة.',
	open: 'اعرض إجاباتي',
	codeCannotBe: 'يجب أن يتكوّن الرمز من 20 حرفًا ورقمًا. ما كتبته ما زال هنا. قارنه بالورقة أو بالشاشة.',
	notArrivedTitle: 'لم تصل الإجابة من الهاتف بعد.',
	notArrivedText: 'يعمل الرمز بعد وصولها. تأكد من أن الرمز صحيح، وحاول مرة أخرى لاحقًا.',
	notArrivedContact: (contact) => `هل تريد سحب موافقتك الآن؟ اتصل بـ ${own(contact)}. لا حاجة إلى ذكر السبب.`,
	again: 'حاول مرة أخرى',
	otherCode: 'اكتب رمزًا آخر',

	whose: (names) => `صور ${names}`,
	saidYes: (kinds) => `قلت نعم لما يلي: ${kinds}.`,
	saidNo: 'قلت لا. لا ننشر أي صور.',
	takenBack: 'لقد سحبت موافقتك.',
	takenBackSome: (kinds) => `لقد سحبت جزءًا من موافقتك. ما زالت تسري على: ${kinds}.`,
	waitsTitle: 'موافقتك لا تُحتسب بعد.',
	waitsTitleFor: (names) => `موافقتك الخاصة بـ ${names} لا تُحتسب بعد.`,
	waitsClaimed:
		'لم تكن في قائمة أولياء الأمور. ستتأكد المدرسة من هويتك. إذا قلت لا فذلك ساري المفعول من الآن، ويمكنك سحب موافقتك متى شئت.',
	waitsFiling: (contact) =>
		`يسجّل الموظفون الإجابة. إذا قلت لا فذلك يسري حالما نعرف من هو الشخص. هل تريد تغيير رأيك قبل ذلك؟ اتصل بـ ${own(contact)}.`,
	signed: (name, day) => `تم التوقيع باسم ${own(name)} في ${own(day)}.`,
	state: {
		yes: 'نعم',
		no: 'لا',
		'taken-back': 'تم السحب',
		waits: 'نعم، قيد الانتظار',
		void: 'ملغاة'
	},
	voided: (name, contact) =>
		`تم اختيار الشخص الخطأ، لذلك لا تسري الإجابة الخاصة بـ ${own(name)}. لم تُنقل إجابتك إلى أي شخص آخر. هل تريد أن تجيب من جديد؟ اتصل بـ ${own(contact)}.`,
	voidTitle: 'إجابتك غير سارية. تم اختيار الشخص الخطأ.',
	transfer: 'نعم للنقل إلى خارج الاتحاد الأوروبي.',
	holdsTo: (day) => `تسري موافقتك حتى نهاية يوم ${own(day)}.`,
	heldTo: (day) => `كانت موافقتك سارية حتى نهاية يوم ${own(day)}. لا نستخدمها لأي شيء جديد.`,

	gone: (gone, of) =>
		gone === of ? (of === 1 ? 'أُزيلت الصورة.' : `أُزيل الكل، وعددها ${of}.`) : `أُزيل ${gone} من ${of}.`,
	left: (channels) => `المتبقي: ${channels}.`,
	comingDown: (channels) => `نزيل ما هو منشور في: ${channels}.`,
	takenBackOn: (day) => `لقد سحبت موافقتك في ${own(day)}.`,
	lastBy: (day) => `نزيل ما تبقى في موعد أقصاه ${own(day)}.`,
	nothingHangs: 'لم تكن هناك صور منشورة. لا ننشر صورًا جديدة هناك.',
	by: (day) => `تُزال في موعد أقصاه ${own(day)}.`,
	goneOn: (day) => `أُزيلت في ${own(day)}`,
	evidenceSaved: 'حُفظت صورة للشاشة كدليل. وهي في انتظار الإزالة.',
	progress: (done, of) => `اكتمل ${done} من ${of}`,
	shown: 'النص الذي وقّعت عليه',
	tooMany: 'محاولات كثيرة في الوقت الحالي',
	tooManyText: 'لم يتغير شيء. انتظر دقيقة وحاول مرة أخرى.',
	failed: 'لم ينجح ذلك',
	failedText: 'لم يتغير شيء. ارجع وحاول مرة أخرى.',

	change: 'اسحب موافقتي',
	more: 'ما يمكنك فعله أيضًا',
	pdf: 'نزّل الإيصال بصيغة PDF',
	leave: 'أغلق الصفحة على هذا الهاتف',
	easy: 'تغيير الرأي سهل مثل قول نعم.',
	sayYesAgain: (contact) => `هل تريد أن تقول نعم من جديد؟ اتصل بـ ${own(contact)}.`,

	withdrawTitle: 'ماذا تريد أن تسحب؟',
	next: 'هذا ما سيحدث',
	nextPublications: (count) =>
		count === 0 ? 'لا توجد صور منشورة الآن.' : `عدد الصور المنشورة التي ستُزال: ${count}.`,
	nextNone: 'لا ننشر صورًا جديدة حيث تسحب موافقتك.',
	nextDue: (_, day) => `تتم الإزالة في موعد أقصاه ${own(day)}. ترى في هذه الصفحة كيف يسير الأمر.`,
	nextKept: 'المطبوعات التي وُزّعت من قبل لا يمكن استرجاعها.',
	nextWhy: 'لا حاجة إلى ذكر السبب، ولا يؤثر ذلك على أي شيء آخر.',
	takeBackAll: 'اسحب الكل',
	some: 'أو جزءًا فقط',
	takeBackSome: 'اسحب ما وضعت عليه علامة',
	hanging: (count) => (count === 0 ? 'لا شيء منشور' : `عدد الصور المنشورة: ${count}`),
	keep: 'لا، أبقِ موافقتي',
	nothingLeft: 'لم تعد هناك موافقة يمكن سحبها.',
	refusals: {
		NotAllowed: 'لم يعد الرمز صالحًا في هذه الصفحة. لم يتغير شيء. اكتب الرمز من جديد.',
		NoChannel: 'ضع علامة على ما تريد سحبه. لم يتغير شيء.'
	}
};

function blocks(facts: PhotoConsentFacts): PhotoConsentBlocks {
	const municipality = own(facts.municipality);
	const support = own(facts.support);
	const abroad = facts.channels.filter((channel) => channel.thirdCountry);
	return {
		purposes: {
			heading: 'لماذا نريد استخدام الصور',
			text:
				`نحن في ${municipality} نريد عرض صور تظهر فيها أنت أو طفلك، لنخبر الناس عن عملنا. ` +
				'نحن لا نبيع الصور ولا نستخدمها لأي شيء آخر.'
		},
		voluntary: {
			heading: 'الأمر طوعي',
			text:
				'القرار لك، وتجيب عن كل قناة على حدة. لم نملأ أي شيء مسبقًا. قول لا ليست له أي عواقب: ' +
				'يمكنك أو يمكن للطفل المشاركة في الأشياء نفسها والحصول على المساعدة نفسها كالجميع. ' +
				'يحق للطفل أيضًا أن يقول لا، حتى لو قلت أنت نعم.'
		},
		withdrawal: {
			heading: 'يمكنك تغيير رأيك متى شئت',
			text:
				'سحب الموافقة سهل مثل إعطائها. استخدم الرابط أو الرمز الذي تحصل عليه بعد أن تجيب، ' +
				`أو اتصل بـ ${support}. لا حاجة إلى ذكر السبب. عندئذ نتوقف عن استخدام الصور ونزيلها ` +
				'من الأماكن التي نشرناها فيها. ما نُشر قبل ذلك كان مسموحًا به. ما طُبع على الورق لا يمكن استرجاعه، ' +
				'ولا يمكننا إزالة النسخ التي أخذها آخرون.'
		},
		controller: {
			heading: 'من المسؤول',
			text:
				`${own(facts.controller.name)} في ${municipality} هي الجهة المسؤولة عن البيانات الشخصية (personuppgiftsansvarig). ` +
				`هذا يعني أنها تقرر بشأن البيانات وتتحمل مسؤولية الالتزام بالقانون. للاتصال: ${own(facts.controller.contact)}.`
		},
		'data-types': {
			heading: 'ما هي البيانات المعنية',
			text:
				'يتعلق الأمر بالصور التي يمكن فيها معرفة من هو الشخص. الأفلام والصوت والاسم مشمولة فقط إذا ذُكر ذلك في إجاباتك. ' +
				'نحفظ أيضًا إجابتك: من تخص، ومن أجاب، ومتى، والتوقيع. الأسماء والمجموعات وأولياء الأمور نأخذها من قوائمنا الخاصة أو منك. ' +
				'نحن لا نستخدم تقنية التعرف على الوجوه.'
		},
		channels: {
			heading: 'أين يمكن عرض الصور',
			text:
				'تُعرض الصور فقط حيث تقول نعم. سنسألك عن:\n' +
				facts.channels.map((channel) => `– ${own(channel.name)} (${formKinds[channel.kind]})`).join('\n') +
				'\nالصورة المنشورة على الإنترنت يمكن للجميع رؤيتها وحفظها ومشاركتها.'
		},
		'third-country': {
			heading:
				'عند نقل الصور إلى الولايات المتحدة أو إلى بلد آخر خارج الاتحاد الأوروبي والمنطقة الاقتصادية الأوروبية',
			text:
				abroad.length === 0
					? 'لا تنقل أي من القنوات المذكورة هنا صورًا إلى بلد خارج الاتحاد الأوروبي والمنطقة الاقتصادية الأوروبية.'
					: `هذا يخص ${abroad.map((channel) => own(channel.name)).join(' و')}. ` +
						'الشركات التي تدير هذه القنوات قد تنقل الصور إلى الولايات المتحدة أو إلى بلد آخر خارج الاتحاد الأوروبي والمنطقة الاقتصادية الأوروبية. ' +
						'القانون هناك لا يحمي البيانات دائمًا كما هو الحال هنا. قد تتمكن سلطات ذلك البلد من رؤية البيانات. ' +
						'قد تستخدمها الشركة لأغراضها الخاصة. قد يصعب عليك الحصول على حقك. هذه هي المخاطر، ولذلك نسأل عنها على حدة. ' +
						'بدون موافقتك على النقل لا ننشر هناك على أساس موافقتك.'
		},
		recipients: {
			heading: 'من يمكنه الاطلاع على البيانات',
			text:
				'الذين يعملون على الصور عندنا، والشركات التي تدير أنظمتنا، والذين يرون الصور حيث تُعرض. ' +
				'الصور والإجابات وثائق عامة في السويد (allmänna handlingar). من يطلب وثيقة عامة قد يحصل عليها، ' +
				'ما لم يكن فيها شيء سري بموجب القانون.'
		},
		storage: {
			heading: 'لأي مدة',
			text:
				(facts.years === null
					? 'تسري موافقتك إلى أن تسحبها. '
					: `تسري موافقتك لمدة أقصاها ${yearsInWords(facts.years)}. بعد ذلك نسأل من جديد. `) +
				'عندما تنتهي نتوقف عن استخدام الصور. تُحفظ الإجابة والصور الأصلية طوال المدة التي يحددها القانون ' +
				'وقرارات البلدية بشأن الأرشفة والإتلاف. ولا تُستخدم عندئذ للنشر.'
		},
		rights: {
			heading: 'حقوقك',
			text:
				'موافقتك هي أساسنا القانوني. يحق لك:\n' +
				'– أن تعرف ما لدينا من بيانات، وأن تحصل على نسخة منها\n' +
				'– أن تطلب تصحيح الأخطاء\n' +
				'– أن تطلب حذف البيانات، إذا لم نكن ملزمين بحفظها\n' +
				'– أن تطلب منا تقييد استخدامها\n' +
				'– أن تستلم ما قدمته لنا، لتأخذه معك.\n' +
				`اتصل بـ ${support}. نجيب خلال شهر واحد.`
		},
		'automated-decisions': {
			heading: 'القرار لإنسان',
			text: 'يساعدنا نظام إلكتروني على معرفة ما هو مسموح به، لكن القرار بنشر صورة يتخذه دائمًا إنسان.'
		},
		complaint: {
			heading: 'إذا لم تكن راضيًا',
			text:
				`يمكنك تقديم شكوى إلى هيئة حماية الخصوصية السويدية ${own('Integritetsskyddsmyndigheten (IMY)')}: ` +
				`${own('www.imy.se')}، ${own('imy@imy.se')}، ${own('08-657 61 00')}. ` +
				'أخبرنا نحن أيضًا من فضلك، وسنحاول إصلاح الأمر.'
		},
		'data-protection-officer': {
			heading: 'مسؤول حماية البيانات (dataskyddsombud)',
			text: `يمكنك سؤال مسؤول حماية البيانات في البلدية عن كيفية تعاملنا مع البيانات: ${own(facts.dataProtectionOfficer)}.`
		}
	};
}

function yearsInWords(years: number): string {
	if (years === 1) return 'سنة واحدة';
	if (years === 2) return 'سنتان (2)';
	return years <= 10 ? `${years} سنوات` : `${years} سنة`;
}

const formKinds: Readonly<Record<ChannelKind, string>> = {
	'social-media': 'وسائل التواصل الاجتماعي',
	website: 'موقع إلكتروني',
	intranet: 'شبكة داخلية',
	'learning-platform': 'منصة تعليم',
	print: 'مطبوعات',
	press: 'صحافة'
};
