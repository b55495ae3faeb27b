extension French {
    /// Who reads what: releases, raises, reasons, requests and memberships.
    static let release: [Text: String] = releasePages.merging(raisePages) { first, _ in first }
        .merging(whyPage) { first, _ in first }.merging(requestPages) { first, _ in first }
        .merging(membershipPages) { first, _ in first }.merging(forms) { first, _ in first }

    private static let forms: [Text: String] = [
        .formLeave: "Quitter sans rien modifier",
        .formChange: "Retour au formulaire",
        .formChoose: "Choisir…",
        .formReason: "Motif",
        .formReasonNeeded: "Indiquez le motif.",
        .formReasonLong: "Un motif compte au plus {limit} caractères.",
        .formRefused: "Il n’y a pas été donné suite\u{202F}: {reason}.",
        .formDay:
            "Indiquez un jour, par exemple 2026-12-01, ou un instant en temps universel (UTC), par exemple "
            + "2026-12-01T12:00:00Z.",
        .reviewCaption: "Ce qui change",
        .reviewVersion: "Version du",
        .reviewFrom: "Qui peut la lire aujourd’hui",
        .reviewTo: "Qui pourra la lire ensuite",
        .reviewSame: "Sans changement\u{202F}: cette version est déjà aussi restreinte.",
        .reviewChanged:
            "Un marquage a été modifié entre-temps. Examinez de nouveau ce qui changerait à présent\u{202F}; rien "
            + "n’a encore été fait.",
        .gainsHeading: "Qui obtient l’accès",
        .gainsPublic: "Tout le monde, sans compte\u{202F}: la version devient publique.",
        .gainsParties:
            "Personnel des parties suivantes, dans la limite de son habilitation\u{202F}: {list}.|Personnel des "
            + "parties suivantes, dans la limite de son habilitation\u{202F}: {list}.",
        .gainsLevel:
            "Les personnes des parties auxquelles elle est communicable qui n’étaient pas habilitées jusqu’ici.",
        .gainsNobody: "Personne, pour autant que vous puissiez en juger.",
        .losesHeading: "Qui perd l’accès",
        .losesParties:
            "Personnel des parties suivantes\u{202F}: {list}.|Personnel des parties suivantes\u{202F}: {list}.",
        .losesLevel: "Les personnes qui n’ont pas l’habilitation exigée désormais.",
        .moreAudience:
            "C’est ce qui ressort des adhésions que vous pouvez voir. Il peut y en avoir d’autres. Quiconque "
            + "rejoint un format cité obtient l’accès à ce qui lui est communicable\u{202F}; quiconque le quitte le "
            + "perd.",
    ]

    private static let releasePages: [Text: String] = [
        .releaseLink: "Diffuser une version",
        .releaseTitle: "Diffusion\u{202F}: {name}",
        .releaseAdvice:
            "Une diffusion permet à d’autres de lire une version, dès maintenant. C’est un acte du responsable de "
            + "la diffusion de votre partie\u{202F}; elle est motivée et consignée. Ses effets vous sont montrés "
            + "avant qu’elle ait lieu.",
        .releaseVersion: "Quelle version",
        .releaseVersionHelp: "Une seule. Les autres gardent leur marquage.",
        .releaseReasonHelp:
            "Il est conservé dans le journal de votre partie et montré à ceux dont l’accord est nécessaire.",
        .releaseReview: "Examiner les effets",
        .releaseReviewAdvice: "Rien n’a encore été fait.",
        .releaseConfirm: "Diffuser cette version",
        .releaseAsk: "Demander cette diffusion",
        .releaseOneVersion: "Choisissez l’une des versions de votre partie.",
        .releaseSame: "La version porte déjà ce marquage.",
        .releaseStaysHeading: "Ce qui ne change pas",
        .releaseKeepsOthers: "{count} autre version garde son marquage.|{count} autres versions gardent leur marquage.",
        .releaseKeepsPlaces:
            "Les passages qui ont leur propre marquage le gardent\u{202F}: ils restent masqués pour qui ne peut pas "
            + "les lire.",
        .releaseKeepsHistory:
            "Le marquage antérieur, le motif et l’auteur restent consignés\u{202F}; les versions antérieures "
            + "demeurent où elles étaient.",
        .releaseKeepsRead:
            "Une diffusion ne peut être reprise à ceux qui ont lu\u{202F}: un relèvement du marquage ne fait que "
            + "masquer de nouveau.",
        .releaseNeedsHeading: "Qui doit d’abord donner son accord",
        .releaseNeedsParty:
            "Un responsable de la diffusion de la partie d’où provient une part du contenu\u{202F}: {party}.",
        .releaseNeedsSecond:
            "Un second responsable de la diffusion de votre propre partie\u{202F}: les règles l’exigent à partir de "
            + "ce niveau.",
        .releaseDone: "Qui peut désormais lire la version du {version}\u{202F}:",
        .releaseWaits:
            "Rien n’a encore changé\u{202F}: la diffusion attend l’accord d’un responsable de la diffusion des "
            + "parties suivantes\u{202F}: {list}.",
        .releaseSettled: "Cette demande n’est plus ouverte\u{202F}: elle a été exécutée, refusée ou retirée.",
        .releaseNotRole:
            "Diffuser exige le rôle de responsable de la diffusion, que vous n’avez pas dans cette vue. Les rôles "
            + "sont attribués par l’administrateur de votre partie.",
        .releaseNotYours:
            "Origine de ce qui vous est montré ici\u{202F}: {party}. Cette partie seule peut changer qui le lit. Si "
            + "une part du contenu provient de la vôtre, elle ne peut la diffuser sans votre responsable de la "
            + "diffusion, qui est sollicité à la page «\u{202F}En attente de votre réponse\u{202F}».",
        .releaseUnnamedParty: "une partie non nommée ici",
    ]

    private static let raisePages: [Text: String] = [
        .raiseLink: "Relever le marquage",
        .raiseTitle: "Relever le marquage\u{202F}: {name}",
        .raiseAdvice:
            "Un relèvement réduit le nombre de lecteurs. Ceux qui perdent l’accès le perdent immédiatement, sur les "
            + "pages, dans les listes et par TAXII. Ses effets vous sont montrés avant qu’il ait lieu.",
        .raiseVersions: "Quelles versions",
        .raiseVersionsHelp: "Toutes, sauf celles que vous excluez.",
        .raiseLabelHelp:
            "Votre choix s’ajoute au marquage que porte chaque version\u{202F}: un lecteur doit satisfaire aux deux.",
        .raiseReasonHelp: "Il est conservé dans le journal de votre partie.",
        .raiseReview: "Examiner les effets",
        .raiseReviewAdvice: "Rien n’a encore été fait.",
        .raiseConfirm: "Relever le marquage",
        .raiseSame: "Cela n’ajoute rien aux marquages que portent ces versions.",
        .raiseNoVersion: "Choisissez au moins une des versions de votre partie.",
        .raiseNotRole:
            "Relever un marquage exige le rôle de rédacteur ou de responsable de la diffusion, que vous n’avez pas "
            + "dans cette vue. Les rôles sont attribués par l’administrateur de votre partie.",
        .raiseKeepsRead: "Ce qui a été lu, téléchargé ou reçu ne peut être repris.",
        .raiseDone: "Qui peut désormais lire chaque version\u{202F}:",
        .dependentsHeading: "Ce qui y renvoie",
        .dependentsAdvice:
            "Ces fiches de votre partie y renvoient et gardent leur marquage\u{202F}; chacune aurait davantage de "
            + "lecteurs qu’elle. Vérifiez qu’elles ne révèlent pas ce que vous masquez.",
        .dependentsNone:
            "Aucune fiche de votre partie que vous puissiez voir n’y renvoie et n’aurait davantage de lecteurs.",
        .dependentsMore:
            "Il peut y en avoir d’autres\u{202F}: des fiches d’autres parties, et des fiches que vous ne pouvez pas "
            + "voir, y renvoient peut-être aussi.",
    ]

    private static let whyPage: [Text: String] = [
        .whyLink: "Pourquoi une partie peut-elle, ou ne peut-elle pas, voir cette fiche\u{202F}?",
        .whyTitle: "Qui peut voir cette fiche, et pourquoi\u{202F}: {name}",
        .whyWho: "Au sujet de",
        .whyMe: "moi",
        .whyAsk: "Demander",
        .whyParty: "Personnel\u{202F}: {party}",
        .whyYou: "Vous",
        .whyLacking: "Pour autant que vous puissiez en juger, personne, dans la partie {party}, ne peut la voir.",
        .whyCertain: "Pour autant que vous puissiez en juger, tout le personnel de la partie {party} peut la voir.",
        .whyDepends:
            "Une part du personnel de la partie {party} peut la voir\u{202F}: cela dépend de l’habilitation de chacun.",
        .whyYouCan: "Vous pouvez la voir, parce que vous satisfaites à tout ce qu’exige son marquage.",
        .whyYouPublic: "Vous pouvez la voir, parce que tout le monde le peut.",
        .whyCaption: "Ce qu’exige le marquage",
        .whyDemand: "Exigence",
        .whyVerdict: "Satisfaite",
        .whyReason: "À quel titre",
        .whyNothing: "Son marquage n’exige rien\u{202F}: tout le monde peut la lire.",
        .whyDependsMark: "cela dépend",
        .whyDependsReason: "Cela dépend de l’habilitation de la personne, que seul son propre administrateur connaît.",
        .whyHolds: "Tout le personnel de la partie {party} y a accès au titre de\u{202F}: {list}.",
        .whyLacks: "Rien de ce que vous pouvez voir n’y donne accès au personnel de la partie {party}.",
        .whyOwnLevel: "Vous êtes habilité au niveau {level}.",
        .whyOwnCaveat: "Vous la détenez.",
        .whyOwnToken: "Vous y avez accès au titre de\u{202F}: {list}.",
        .whyOwnThrough: "{name} (par l’intermédiaire de {member})",
        .whyPlaces: "Passages ayant leur propre marquage",
        .whyPlacesAdvice:
            "Ils exigent davantage que la fiche. À qui ne satisfait pas à ces exigences, la fiche est montrée sans "
            + "eux.",
        .whyPlace: "Passage\u{202F}: {place}",
        .placeNumber: "nº {number}",
        .whyMore:
            "Il peut y en avoir d’autres. Ceci est établi à partir de ce que vous pouvez voir\u{202F}: des "
            + "adhésions, des passages de la fiche ou la fiche d’une autre partie sur le même objet, qui vous sont "
            + "masqués, peuvent modifier la réponse.",
    ]

    private static let requestPages: [Text: String] = [
        .requestsTitle: "En attente de votre réponse",
        .requestsWaiting: "En attente de votre réponse ({count})|En attente de votre réponse ({count})",
        .requestsAdvice:
            "Diffusions de ce qui provient de votre partie, et adhésions, qui n’ont lieu qu’une fois l’accord "
            + "requis obtenu.",
        .requestsWaitingHeading: "Vous devez répondre",
        .requestsNone: "Rien n’attend votre réponse.",
        .requestsAskedHeading: "En attente d’autres réponses",
        .requestRelease: "Diffusion\u{202F}: {name}",
        .requestAdmission: "Adhésion\u{202F}: {member}, {format}",
        .requestAsked: "Demandé le",
        .requestBy: "Par",
        .requestRecord: "Fiche",
        .requestLacking: "Qui n’a pas répondu",
        .requestAgree: "Donner son accord",
        .requestDecline: "Refuser",
        .requestTakeBack: "Retirer la demande",
        .requestReasonHelp: "Nécessaire pour refuser\u{202F}; il est conservé dans le journal.",
        .requestTakeBackHelp: "N’est pas nécessaire pour retirer votre propre demande.",
        .requestCarriedOut: "Vous avez donné votre accord, et la demande a été exécutée.",
        .requestAgreed: "Vous avez donné votre accord. D’autres réponses sont attendues.",
        .requestDeclined: "La demande est close\u{202F}: rien n’a été modifié.",
    ]

    private static let membershipPages: [Text: String] = [
        .membershipsLink: "Adhésions donnant accès",
        .membershipsTitle: "Adhésions donnant accès\u{202F}: {format}",
        .membershipsAdvice:
            "Les membres lisent ce qui est communicable au format. Ces adhésions ont été inscrites par ceux qui en "
            + "ont le droit\u{202F}; ce qu’un document appelle adhésion ne donne accès à rien.",
        .membershipsNone: "Aucune adhésion que vous puissiez voir ne donne accès à ce format.",
        .membershipsNotRole:
            "Les adhésions sont tenues par les secrétaires du format, rôle que vous n’avez pas dans cette vue.",
        .membershipsCaption: "{count} adhésion|{count} adhésions",
        .membershipsWaiting:
            "Une adhésion attend l’accord d’autres parties\u{202F}: {list}.|Des adhésions attendent l’accord "
            + "d’autres parties\u{202F}: {list}.",
        .membershipMember: "Membre",
        .membershipFormat: "Format",
        .membershipMemberNeeded: "Choisissez qui adhère.",
        .membershipKind: "En qualité de",
        .membershipKindMember: "Membre",
        .membershipKindServes: "Personnel au service du format, sans en être membre",
        .membershipStart: "À partir du",
        .membershipEnd: "Jusqu’au",
        .membershipStartHelp:
            "Un jour, dès son début en temps universel (UTC)\u{202F}; un jour à venir donne accès à compter de ce "
            + "jour. Vide\u{202F}: depuis toujours, ce qui donne accès à tout ce qui a jamais été communicable au "
            + "format.",
        .membershipBack: "Donne accès à ce qui a été diffusé depuis",
        .membershipBackHelp:
            "Vide\u{202F}: depuis le début de l’adhésion. Un jour antérieur, ou «\u{202F}toujours\u{202F}» "
            + "(always), donne accès à ce qui est plus ancien\u{202F}: c’est une diffusion, qui exige le rôle de "
            + "responsable de la diffusion et un motif.",
        .membershipBackDay: "Indiquez un jour, par exemple 2026-12-01, ou «\u{202F}always\u{202F}» (toujours).",
        .membershipReasonHelp:
            "Nécessaire seulement pour donner accès à ce qui est antérieur à l’adhésion. Il est conservé dans le "
            + "journal.",
        .membershipEndHelp:
            "Un jour, dès son début en temps universel (UTC)\u{202F}: à compter de ce moment, elle ne donne plus "
            + "accès à rien. Vide\u{202F}: sans fin.",
        .membershipNew: "Admettre un membre",
        .membershipNewAdvice:
            "Ce qui est dès lors diffusé au format parvient au personnel du nouveau membre, à chacun selon son "
            + "habilitation. Si le format n’a pas de secrétariat, un autre membre doit d’abord donner son accord. Le "
            + "marquage ci-dessous indique qui peut avoir connaissance de l’adhésion.",
        .membershipAdmit: "Admettre",
        .membershipAdmitted:
            "L’adhésion est inscrite. Ce à quoi elle donne accès est arrivé, ou arrivera quand elle prendra effet.",
        .membershipWaits: "Rien n’est encore accessible\u{202F}: un autre membre doit d’abord donner son accord.",
        .membershipDismiss: "Mettre fin",
        .membershipDismissed: "L’adhésion a pris fin.",
        .membershipDismissAdvice:
            "{member} perdrait immédiatement l’accès à ce qui est communicable au format {format} et à aucun autre "
            + "dont il relève. Ce qui a été lu ne peut être repris.",
        .membershipDismissConfirm: "Mettre fin à l’adhésion",
        .membershipGone: "Cette adhésion n’existe plus.",
    ]
}
