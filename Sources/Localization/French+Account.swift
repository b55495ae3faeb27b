extension French {
    /// Signing in, and one's own account.
    static let account: [Text: String] = [
        .titleSignIn: "Connexion",
        .signInName: "Nom",
        .signInNameHint: "Tel que votre administrateur vous l’a communiqué, par exemple analyst@norland.",
        .signInPassword: "Mot de passe",
        .signInApply: "Se connecter",
        .signInAdvice: "L’administrateur de votre partie vous ouvre un compte. Les pages publiques n’en exigent pas.",
        .signInWrong: "Le nom ou le mot de passe est incorrect.",
        .signInOver: "La connexion a duré trop longtemps, ou trop de codes étaient incorrects. Recommencez.",
        .providerHeading: "Avec le compte de votre organisation",
        .providerRealm: "La partie de votre nom qui suit l’arobase (@)",
        .providerApply: "Continuer",
        .providerUnknown:
            "Aucun compte d’organisation n’est connu pour cette saisie. Connectez-vous avec un nom et un mot de passe.",
        .providerFailed: "La connexion auprès de votre organisation n’a pas abouti. Réessayez.",
        .providerNotKnown: "Vous n’avez pas de compte ici. Adressez-vous à l’administrateur de votre partie.",
        .providerTitle: "Poursuivre auprès de votre organisation",
        .providerAdvice: "Vous vous connectez sur {host}, puis revenez ici.",
        .codeTitle: "Saisissez votre code",
        .codeLabel: "Code",
        .codeHint: "Six chiffres donnés par votre application d’authentification, ou l’un de vos codes de secours.",
        .codeApply: "Continuer",
        .codeWrong: "Le code est incorrect, ou a déjà servi.",
        .chooseTitle: "Choisissez un mot de passe",
        .chooseAdvice: "Vous vous connecterez sous le nom {name}. Le lien que vous avez suivi ne sert qu’une fois.",
        .chooseHint: "Au moins {minimum} caractères. Quelques mots faciles à retenir conviennent bien.",
        .chooseAgain: "Le même, une seconde fois",
        .chooseApply: "Enregistrer et se connecter",
        .chooseLength: "Un mot de passe compte de {minimum} à {maximum} caractères, et n’est pas un jeton.",
        .chooseGuessable:
            "Ce mot de passe est parmi les premiers que l’on devine\u{202F}: mots courants, votre nom, touches voisines."
            + " Ajoutez d’autres mots.",
        .chooseListed:
            "Ce mot de passe est connu d’autrui\u{202F}: il figure sur une liste de mots de passe divulgués. Choisissez-en "
            + "un autre.",
        .chooseDiffers: "Les deux mots de passe ne sont pas identiques.",
        .faultHeading: "Il y a un problème",

        .accountTitle: "Votre compte",
        .accountSignInAs: "Vous vous connectez sous le nom {name}.",
        .accountByLink:
            "Vous êtes un lecteur de démonstration\u{202F}: vous vous connectez par votre lien, et par lui seul.",
        .accountByProvider:
            "Vous vous connectez avec le compte de votre organisation et n’avez pas de mot de passe ici.",
        .passwordHeading: "Mot de passe",
        .passwordChange: "Changer de mot de passe",
        .passwordAdvice: "Un nouveau mot de passe met fin à toutes vos autres sessions.",
        .passwordOld: "Mot de passe actuel",
        .passwordNew: "Nouveau mot de passe",
        .passwordApply: "Changer de mot de passe",
        .passwordWrong: "Le mot de passe actuel est incorrect.",
        .factorHeading: "Second facteur",
        .factorIsOff: "Désactivé. Une fois activé, le code d’une application est exigé en plus de votre mot de passe.",
        .factorIsOn: "Activé. Il vous reste {count} code de secours.|Activé. Il vous reste {count} codes de secours.",
        .factorNeeded:
            "Un second facteur vous est demandé ici. Configurez-le\u{202F}; tout le reste s’ouvrira ensuite.",
        .factorManage: "Second facteur et codes de secours",
        .factorStart: "Configurer un second facteur",
        .factorStartAdvice:
            "Il vous faut une application d’authentification à codes temporels (TOTP), par exemple sur un téléphone.",
        .factorAdd:
            "Ajoutez Entente à votre application\u{202F}: saisissez cette clé, ou ouvrez l’adresse sur l’appareil "
            + "où se trouve l’application.",
        .factorKey: "Clé",
        .factorAddress: "Adresse",
        .factorConfirm: "Saisissez ensuite le code qu’affiche l’application.",
        .factorConfirmApply: "Activer",
        .factorRenewHeading: "Nouveaux codes de secours",
        .factorRenewAdvice: "Les anciens cessent alors d’être valables.",
        .factorRenewApply: "Créer de nouveaux codes",
        .factorOffHeading: "Désactiver le second facteur",
        .factorOffApply: "Désactiver",
        .factorGone: "C’est déjà fait, ou la clé est périmée. Recommencez.",
        .recoveryTitle: "Vos codes de secours",
        .recoveryAdvice:
            "Imprimez-les ou notez-les, et conservez-les à l’écart de votre appareil. Chacun remplace un code, une "
            + "seule fois. Ils ne seront plus affichés.",
        .recoveryDone: "Je les ai mis en lieu sûr",
        .sessionsHeading: "Vos sessions ouvertes",
        .sessionBegan: "Depuis",
        .sessionUsed: "Dernière utilisation",
        .sessionEnds: "Fin",
        .sessionThis: "celle-ci",
        .sessionsEndAll: "Se déconnecter partout",
        .sessionsEndAdvice:
            "Toutes vos sessions prennent fin, celle-ci comprise. Les jetons des outils restent valables.",
        .sessionPlace: "Provenance",
        .sessionPlaceUnknown: "inconnue",
        .sessionEnd: "Mettre fin",
        .sessionEndNamed: "Mettre fin à la session ouverte depuis {began}",
        .sessionEndTitle: "Mettre fin à une session",
        .proofCodeHint:
            "Six chiffres donnés par votre application, ou un code de secours. Chacun ne sert qu’une fois\u{202F}: après "
            + "une connexion, attendez le suivant.",
        .proofByProvider:
            "Connectez-vous d’abord une nouvelle fois avec le compte de votre organisation. Cela vaut dix minutes.",
        .proofByLink: "Ouvrez d’abord une nouvelle fois votre lien de connexion. Cela vaut dix minutes.",
        .proofSignIn: "Se connecter une nouvelle fois",
        .proofNotShown: "Votre connexion date de plus de dix minutes. Connectez-vous une nouvelle fois.",
        .mailHeading: "Courrier",
        .mailTitle: "Où vous recevez du courrier",
        .mailAbout:
            "Le courrier dit qu’une décision qui vous concerne a changé, et où regarder. Personne ne se connecte par lui.",
        .mailNone: "Ce nœud n’envoie pas de courrier pour le moment.",
        .mailGoes: "Le courrier va à {address}, en\u{202F}: {language}.",
        .mailGoesNowhere: "Vous ne recevez pas de courrier.",
        .mailAddress: "Adresse",
        .mailAddressHint: "Par exemple desk@ministry.example. Laissez vide pour ne rien recevoir.",
        .mailLanguage: "Langue du courrier",
        .mailLanguageNode: "celle du nœud",
        .mailApply: "Enregistrer",
        .mailFaultAddress: "Ce n’est pas une adresse de courrier\u{202F}: par exemple desk@ministry.example.",
        .mailFaultLanguage: "Choisissez une des langues.",
        .tokensHeading: "Jetons pour les outils",
        .tokensAdvice:
            "Un outil présente un jeton au lieu de votre mot de passe. Quiconque le détient lit ce que vous lisez, "
            + "dans les limites du jeton.",
        .tokensNone: "Vous n’en avez pas.",
        .tokenNew: "Créer un jeton",
        .tokenName: "Nom",
        .tokenNameHint: "À quoi il sert, par exemple\u{202F}: relevé sur le serveur 3.",
        .tokenScope: "Droits",
        .tokenScopeRead: "lire",
        .tokenScopeWrite: "lire et écrire",
        .tokenDays: "Expire après",
        .tokenDaysChoice: "{count} jour|{count} jours",
        .tokenLevel: "Lit jusqu’au niveau",
        .tokenCaveats: "Mentions restrictives conservées",
        .tokenKeeps: "Ce qu’il lit outre ce qui est public",
        .tokenKeepsParty: "ce qui est communicable à votre partie ou à vous-même",
        .tokenKeepsFormats: "ce qui est communicable à vos formats et à la communauté",
        .tokenApply: "Créer le jeton",
        .tokenEnds: "Expire",
        .tokenUsed: "Dernière utilisation",
        .tokenNever: "jamais",
        .tokenRevoke: "Révoquer",
        .tokenRevokeNamed: "Révoquer {name}",
        .tokenMadeTitle: "Votre nouveau jeton",
        .tokenMadeAdvice: "Copiez-le maintenant\u{202F}: il ne sera plus affiché.",
        .tokenMadeUse:
            "Les outils l’envoient comme jeton porteur (bearer), ou par la méthode Basic\u{202F}: votre nom, et le "
            + "jeton comme mot de passe.",
        .tokenBack: "Retour à votre compte",
        .tokenFaultName: "Un nom compte de 1 à 64 caractères.",
        .tokenFaultScope: "Choisissez les droits du jeton.",
        .tokenFaultDays: "Choisissez au bout de combien de jours le jeton expire.",
        .tokenFaultLevel: "Choisissez l’un des niveaux.",
        .tokenFaultCaveat: "Choisissez parmi les mentions restrictives.",
        .tokenFaultKeeps:
            "Pour écrire, ou pour lire ce qui est communicable aux formats, il lit aussi ce qui est communicable à "
            + "votre partie.",
        .tokenFaultMany: "Vous avez {count} jetons, et ne pouvez en avoir davantage. Révoquez-en un d’abord.",
        .problemRate: "Trop de demandes",
        .problemRateAdvice:
            "Il en est venu de chez vous plus qu’il n’en est traité à la fois. Patientez un peu, puis reprenez.",
    ]
}
