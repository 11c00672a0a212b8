import type { NameList } from './name-lists.js';

/** Tigrinya, of Eritrea. */
export const TIGRINYA: NameList = {
  script: 'Ethi',
  order: 'patronymic',
  male: [
    ['ሃብቶም', 'Habtom', 'Haptom', 'Abtom'],
    ['ፊልሞን', 'Filmon', 'Philmon', 'Filimon'],
    ['ሮቤል', 'Robel', 'Roubel', 'Robiel'],
    ['ኣማኒኤል', 'Amaniel', 'Amanuel', 'Amanièl'],
    ['ተስፋይ', 'Tesfay', 'Tesfai', 'Tesfaye'],
    ['ሚኪኤለ', 'Mikiele', 'Mikele', 'Mikiale'],
    ['ዮናስ', 'Yonas', 'Jonas', 'Yohnas'],
    ['ናሆም', 'Nahom', 'Nahum', 'Nahoum'],
    ['ብርሃነ', 'Berhane', 'Birhane', 'Berhané'],
    ['ኪዳነ', 'Kidane', 'Kidana', 'Kidané'],
    ['ኤርምያስ', 'Ermias', 'Ermyas', 'Yermias'],
    ['መድሃኔ', 'Medhane', 'Medhanie', 'Medhanié'],
  ],
  female: [
    ['ሰናይት', 'Senait', 'Senayt', 'Sanait'],
    ['ምሕረት', 'Mehret', 'Mihret', 'Mhret'],
    ['ሄለን', 'Helen', 'Hellen', 'Hélène'],
    ['ራሄል', 'Rahel', 'Rahiel'],
    ['ብሌን', 'Bilen', 'Blen'],
    ['ሰላም', 'Selam', 'Salam'],
  ],
  second: [
    ['ገብረመድህን', 'Gebremedhin', 'Ghebremedhin', 'Gebre Medhin'],
    ['ወልደሚካኤል', 'Woldemichael', 'Weldemikael', 'Wolde Mikael'],
    ['ተኽለ', 'Tekle', 'Teklè', 'Takle'],
    ['ኣብርሃ', 'Abraha', 'Abreha', 'Abrha'],
    ['ፍስሃየ', 'Fsehaye', 'Fissehaye', 'Fesehaye'],
    ['ሃይለ', 'Haile', 'Hayle', 'Hailé'],
    ['ኢሳቕ', 'Isak', 'Issac', 'Yishak'],
    ['ኪፍለ', 'Kifle', 'Kefle', 'Kiflé'],
    ['መንግስትኣብ', 'Mengsteab', 'Menghisteab', 'Mengistab'],
    ['ሰመረ', 'Semere', 'Samere', 'Séméré'],
  ],
};

/** Amharic, of Ethiopia. */
export const AMHARIC: NameList = {
  script: 'Ethi',
  order: 'patronymic',
  male: [
    ['ዳዊት', 'Dawit', 'Dawid', 'Daouit'],
    ['ሰለሞን', 'Solomon', 'Salomon', 'Selomon'],
    ['ናትናኤል', 'Natnael', 'Nathnael', 'Natanael'],
    ['ቢኒያም', 'Biniam', 'Binyam', 'Beniam'],
    ['እዮብ', 'Eyob', 'Iyob', 'Eyyob'],
    ['ኤፍሬም', 'Efrem', 'Ephrem'],
  ],
  female: [
    ['ቤተልሔም', 'Bethlehem', 'Betelehem', 'Bétélhem'],
    ['ትዕግስት', 'Tigist', 'Tegest', 'Tigest'],
    ['ህይወት', 'Hiwot', 'Hiywet', 'Hywot'],
    ['ማርታ', 'Marta', 'Martha'],
  ],
  second: [
    ['ገብረ', 'Gebre', 'Guebre', 'Gabre'],
    ['አለሙ', 'Alemu', 'Alemou'],
    ['በቀለ', 'Bekele', 'Békélé', 'Bekelle'],
    ['ወርቁ', 'Worku', 'Warku', 'Workou'],
    ['ታደሰ', 'Tadesse', 'Tadese', 'Taddesse'],
    ['መኮንን', 'Mekonnen', 'Makonnen', 'Mekonen'],
  ],
};

/** Oromo, written in Latin letters (qubee). */
export const OROMO: NameList = {
  script: 'Latn',
  order: 'patronymic',
  male: [
    ['Caalaa', 'Chala', 'Chaala', 'Tchala'],
    ['Gammachuu', 'Gemechu', 'Gamachu', 'Gemetchou'],
    ['Jamaal', 'Jemal', 'Jamal', 'Djamal'],
    ['Abdii', 'Abdi', 'Abdy'],
    ['Lammeessaa', 'Lemessa', 'Lamesa', 'Lemmessa'],
    ['Fu’aad', 'Fuad', 'Foad', 'Fouad'],
  ],
  female: [
    ['Caaltuu', 'Chaltu', 'Tchaltou'],
    ['Hawwii', 'Hawi', 'Hawwi'],
    ['Leensaa', 'Lensa', 'Lenssa'],
    ['Iftuu', 'Iftu', 'Iftou'],
  ],
  second: [
    ['Tolasaa', 'Tolesa', 'Tolossa', 'Tolasa'],
    ['Ahimad', 'Ahmed', 'Ahimed', 'Ahmad'],
    ['Dhaabaa', 'Daba', 'Dhaba'],
    ['Guutaa', 'Guta', 'Gutta', 'Gouta'],
    ['Xahaa', 'Taha', 'Xaha'],
    ['Biqilaa', 'Bikila', 'Bekila'],
  ],
};

/** Somali, whose own spelling has c and x for sounds others write otherwise. */
export const SOMALI: NameList = {
  script: 'Latn',
  order: 'patronymic',
  male: [
    ['Maxamed', 'Mohamed', 'Mahamed', 'Mouhamed'],
    ['Cabdullaahi', 'Abdullahi', 'Abdoulahi', 'Abdilahi'],
    ['Axmed', 'Ahmed', 'Ahmad'],
    ['Liibaan', 'Liban', 'Libaan'],
    ['Cali', 'Ali', 'Aly'],
    ['Saalax', 'Salah', 'Saleh'],
    ['Xasan', 'Hassan', 'Hasan'],
  ],
  female: [
    ['Caasha', 'Asha', 'Aisha', 'Aicha'],
    ['Xaliimo', 'Halimo', 'Halima'],
    ['Hodan', 'Hodan', 'Hodane'],
    ['Sahra', 'Sahra', 'Zahra'],
  ],
  second: [
    ['Warsame', 'Warsame', 'Warsameh'],
    ['Cusmaan', 'Osman', 'Usman'],
    ['Faarax', 'Farah', 'Farrah'],
    ['Jaamac', 'Jama', 'Jamaa', 'Djama'],
    ['Guuleed', 'Guled', 'Gouled'],
    ['Nuur', 'Nur', 'Nour', 'Noor'],
    ['Xirsi', 'Hirsi', 'Hersi'],
  ],
};
