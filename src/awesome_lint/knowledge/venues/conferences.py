"""Conferences by field, written as the tables of ``table`` are.

Many acronyms are here so that they are not taken for others mistyped: ICMLA is no ICML,
MICAI no MICCAI. To look one up: https://portal.core.edu.au/conf-ranks/, https://dblp.org/db/conf/.
"""

from __future__ import annotations

_VISION = """
CVPR, IEEE/CVF CVPR, IEEE CVPR, Computer Vision and Pattern Recognition; 1983
ICCV, IEEE/CVF ICCV, IEEE ICCV, !International Conference on Computer Vision; 1987
ECCV, European Conference on Computer Vision; 1990
ACCV, Asian Conference on Computer Vision; 1993 | WACV, IEEE/CVF WACV; 1992
BMVC, British Machine Vision Conference; 1990 | !CVM | !SCIA | ICIAR | ICIAP | CAIP | ICPRAI
IbPRIA | ICIVS | ACIVS | EUSIPCO; 1983 | EUVIP | !DICTA | IVCNZ | !IPTA | CVIP | NCVPRIPG
!CBMI | MediaEval | =3DV; 2013 | !FG, IEEE FG; 1995 | ICPR; 1973 | =ICIP, IEEE ICIP; 1994
=ICME, IEEE ICME; 2000 | ICVGIP; 1998 | ICDAR; 1991 | =IJCB | =AVSS | GCPR | PRCV | =ACPR
VISAPP | =ICCP | =ICMR, ACM ICMR; 2011 | ACM MM, ~ACMMM, ACM Multimedia, =MM; 1993
ACM MMAsia, MMAsia | MMSys, ACM MMSys | =MMM | =VCIP
"""
_MEDICINE = """
MICCAI, Medical Image Computing and Computer-Assisted Intervention; 1998
=ISBI, IEEE ISBI; 2002 | MIDL; 2018 | =IPMI; 1969 | =ISMRM | =EMBC, IEEE EMBC | !CARS | IPCAI
MLHC; 2016 | ML4H; 2019 | !CHIL; 2020 | MICAI; 2000 | =BIBM, IEEE BIBM | RECOMB | =ISMB | !PSB
"""
_LEARNING = """
NeurIPS, Neural Information Processing Systems; 2018 | NIPS; 1987-2017; NeurIPS
ICML, !International Conference on Machine Learning; 1980
ICLR, International Conference on Learning Representations; 2013 | AISTATS; 1985 | =UAI; 1985
=COLT; 1988 | =ACML; 2009 | ECML PKDD, ~ECMLPKDD, =ECML, =PKDD; 1986 | ICMLA; 2002 | !ICANN
ESANN | IJCNN | ICONIP | MLSys; 2020 | SysML; 2018-2019; MLSys | L4DC; 2019 | =CoLLAs; 2022
COLM; 2024 | !CPAL; 2024 | !RLC; 2024 | !RLDM | =EWRL | ICMLC | ICMLT | ICCBR | KSEM
PPSN; 1990 | EuroGP; 1998 | EvoApplications | EvoMUSART | SSCI, IEEE SSCI | !WCCI | FUZZ-IEEE
!IDEAL | ICTAI, IEEE ICTAI; 1989 | !ICCC; 2010 | ICCS; 2001 | !FOGA; 1990 | !CLeaR; 2022
UniReps | !LoG; 2022 | !ALT | AutoML-Conf | SaTML, IEEE SaTML; 2023
"""
_REASONING = """
AAAI, AAAI Conference on Artificial Intelligence; 1980 | IJCAI, IJCAI-ECAI, IJCAI-PRICAI; 1969
=ECAI | =IAAI | PRICAI | AAMAS; 2002 | AIIDE; 2005 | HCOMP; 2013 | ICAART; 2009 | !DAI | PAAMS
!ECAL; 1991 | !ALIFE | JELIA | ICLP | CPAIOR | IEEE CoG, =CIG | ICDL | ICAPS; 2003 | CogSci
!KR | AIES; 2018 | FAccT, ACM FAccT; 2018 | =CEC, IEEE CEC | GECCO; 1999 | !SMC, IEEE SMC
"""
_LANGUAGE = """
=ACL, ACL-IJCNLP, Annual Meeting of the Association for Computational Linguistics; 1963
EMNLP, EMNLP-IJCNLP, Empirical Methods in Natural Language Processing; 1996
NAACL, NAACL-HLT; 2000 | EACL; 1983 | AACL, AACL-IJCNLP; 2020 | IJCNLP, IJCNLP-AACL; 2004
COLING; 1965 | LREC-COLING; 2024 | LREC; 1998 | CoNLL; 1997 | SIGDIAL; 2000 | =INLG | =AMTA
=EAMT | PACLIC | ROCLING | !ICON | !ALTA | CICLing | TextGraphs | BioNLP | NoDaLiDa | IWCS
!TREC; 1992 | !CLEF; 2000 | NTCIR; 1999 | !FIRE | !DSTC | RANLP | NLPCC | =WMT; 2006
SemEval; 2007 | IWSLT; 2004
"""
_SPEECH = """
ICASSP, IEEE ICASSP; 1976 | Interspeech, INTERSPEECH; 2000 | EUROSPEECH; 1989-2005; Interspeech
ICSLP; 1990-2004; Interspeech | Speech Prosody; 2002 | !Odyssey | DAFx; 1998 | ICMC
!NIME; 2001 | APSIPA, APSIPA ASC | !SSW | !TSD | =ASRU, IEEE ASRU | !SLT, IEEE SLT | ISMIR; 2000
WASPAA | ISCSLP
"""
_ROBOTICS = """
=ICRA, IEEE ICRA, International Conference on Robotics and Automation; 1984
=IROS, IEEE/RSJ IROS, IEEE IROS; 1988 | !RSS, Robotics: Science and Systems; 2005
CoRL, Conference on Robot Learning; 2017 | ISRR; 1983 | ISER | WAFR; 1994
!Humanoids, IEEE-RAS Humanoids | RO-MAN, IEEE RO-MAN | !ARSO | ROBIO, IEEE ROBIO | BioRob
RoboSoft | !MFI | CoDIT | ICCAS | ICUAS | !CDC, IEEE CDC | !ECC | !ACC | !IFAC
=HRI, ACM/IEEE HRI; 2006 | !CASE, IEEE CASE | !IV, IEEE IV | =ITSC, IEEE ITSC | =ICAR | =ECMR
"""
_GRAPHICS = """
SIGGRAPH, ACM SIGGRAPH; 1974 | SIGGRAPH Asia, ~SIGGRAPHAsia, ACM SIGGRAPH Asia; 2008
!SCA, ACM SCA | !SGP | GRAPP | IVAPP | !MIG, ACM MIG | !CASA | !CGI | !SMI | !GMP | EuroVR
=VRST, ACM VRST | PacificVis, IEEE PacificVis; 2008 | BELIV | VMV | WSCG | !Graphics Interface
Eurographics; 1980 | EuroVis | Pacific Graphics | EGSR | =I3D, ACM I3D | !HPG | !VIS, IEEE VIS
!VR, IEEE VR | ISMAR, IEEE ISMAR; 2002
"""
_DATA = """
KDD, SIGKDD, ACM KDD, ACM SIGKDD; 1995 | =ICDM, IEEE ICDM; 2001 | !SDM | =CIKM, ACM CIKM; 1992
DASFAA; 1989 | ADMA | !WISE | APWeb, APWeb-WAIM | WAIM | DEXA | SSTD
SIGSPATIAL, ACM SIGSPATIAL; 1993 | !MDM | =JCDL, ACM/IEEE JCDL; 2001 | TPDL | !Hypertext
WebSci | !LAK | !EDM | !AIED; 1983 | !ITS | =WSDM, ACM WSDM; 2008
=WWW, The Web Conference, TheWebConf; 1994 | SIGIR, ACM SIGIR; 1978 | RecSys, ACM RecSys; 2007
=ECIR | =ICTIR | CHIIR | PAKDD | DSAA, IEEE DSAA | ASONAM | ICWSM | =ISWC | =ESWC
IEEE Big Data, IEEE BigData | SIGMOD, ACM SIGMOD; 1975 | VLDB; 1975 | =ICDE, IEEE ICDE; 1984
!PODS | =EDBT; 1988 | =ICDT; 1986 | SSDBM | ADBIS | DaWaK | =CIDR
"""
_SYSTEMS = """
=OSDI, USENIX OSDI; 1994 | =SoCC, ACM SoCC; 2010 | HotOS; 1986 | HotNets; 2002 | HotCloud
HotStorage | SYSTOR | !Middleware | ICDCS, IEEE ICDCS; 1979 | ICPP; 1972 | IPDPS, IEEE IPDPS
=HPDC | !ICS, ACM ICS | SPAA | PODC; 1982 | !DISC | Euro-Par | CCGrid | !CLUSTER, IEEE CLUSTER
!PACT; 1993 | =CGO; 2003 | ISPASS | IISWC | ICCD | !Hot Chips | !ASAP | !FPGA, ACM FPGA | FCCM
!FPL | ISLPED | ASP-DAC; 1995 | ISCAS, IEEE ISCAS | VLSI-SoC | EMSOFT | RTSS; 1980 | RTAS
ECRTS | =SOSP, ACM SOSP; 1967 | =NSDI, USENIX NSDI; 2004 | USENIX ATC, !ATC | !FAST, USENIX FAST
EuroSys; 2006 | ASPLOS; 1982 | =ISCA, IEEE/ACM ISCA | =HPCA, IEEE HPCA | !MICRO, IEEE/ACM MICRO
=PPoPP | !SC | MobiCom, ACM MobiCom | MobiSys, ACM MobiSys | SenSys, ACM SenSys
SIGCOMM, ACM SIGCOMM | INFOCOM, IEEE INFOCOM; 1982 | CoNEXT, ACM CoNEXT; 2005 | ICNP, IEEE ICNP
MobiHoc, ACM MobiHoc | !SECON, IEEE SECON | IPSN; 2002 | EWSN | PerCom, IEEE PerCom; 2003
GLOBECOM, IEEE GLOBECOM | !ICC, IEEE ICC | WCNC, IEEE WCNC | PIMRC | !VTC | IWQoS
SIGMETRICS, ACM SIGMETRICS; 1973 | !IMC, ACM IMC | =DAC | =ICCAD | !DATE | ISSCC
"""
_SOFTWARE = """
=ICSE, IEEE/ACM ICSE; 1975 | ESEC/FSE, !FSE | !ASE, IEEE/ACM ASE | ISSTA; 1993 | !ICST
ISSRE; 1990 | ICPC | !MSR | ESEM | !EASE | APSEC | !QRS | COMPSAC | !MODELS | !RE | FormaliSE
!FM | TACAS; 1995 | ESOP | ECOOP; 1987 | VMCAI | FMCAD | !SLE | GPCE | ICWS | ICSOC | ICPE
!LICS | =PLDI; 1979 | =POPL; 1973 | OOPSLA; 1986 | =ICFP; 1996 | !CAV | ICSME | =SANER
"""
_SECURITY = """
ACM CCS, =CCS; 1993
USENIX Security, ~USENIXSecurity, USENIX Security Symposium, USENIX Sec; 1993
=S&P, IEEE S&P, IEEE Symposium on Security and Privacy; 1980 | EuroS&P, IEEE EuroS&P; 2016
NDSS; 1993 | ACSAC; 1985 | ESORICS; 1990 | ACNS | ACISP | ICICS | SecureComm | TrustCom
!CSF, IEEE CSF | =CSFW | DIMVA | WOOT | WiSec, ACM WiSec | CODASPY | SACMAT | IH&MMSec
WIFS, IEEE WIFS | Financial Cryptography | !PKC | !TCC | !CHES; 1999 | Africacrypt | INDOCRYPT
!SAC, ACM SAC | AsiaCCS, ACM AsiaCCS | !RAID | PoPETs, =PETS | !CRYPTO | EUROCRYPT | ASIACRYPT
=DSN
"""
_PEOPLE = """
=CHI, ACM CHI; 1982 | !INTERACT; 1984 | !DIS, ACM DIS | !TEI; 2007 | !IDC, ACM IDC | MobileHCI
!ASSETS, ACM ASSETS | NordiCHI | AutomotiveUI | CHI PLAY | !HCII | =ETRA; 2000 | !IVA; 1998
UIST, ACM UIST; 1988 | CSCW, ACM CSCW; 1986 | =IUI, ACM IUI | =UbiComp | =ICMI, ACM ICMI | =ACII
=SOUPS
"""
_EARTH = """
=IGARSS, IEEE IGARSS; 1981 | !SPIE
"""

CONFERENCES = (
    _VISION
    + _MEDICINE
    + _LEARNING
    + _REASONING
    + _LANGUAGE
    + _SPEECH
    + _ROBOTICS
    + _GRAPHICS
    + _DATA
    + _SYSTEMS
    + _SOFTWARE
    + _SECURITY
    + _PEOPLE
    + _EARTH
)
