<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AwayPage</name>
    <message>
        <source>Just a moment</source>
        <translation>Mohon tunggu sebentar</translation>
    </message>
    <message>
        <source>Your ticket is being made</source>
        <translation>Nomor antrean Anda sedang dibuat</translation>
    </message>
    <message>
        <source>We will be back in a moment</source>
        <translation>Kami segera kembali</translation>
    </message>
    <message>
        <source>The kiosk is starting.</source>
        <translation>Kios sedang disiapkan.</translation>
    </message>
    <message>
        <source>It takes a little longer than usual. Please do not leave: you get exactly one number.</source>
        <translation>Ini sedikit lebih lama dari biasanya. Mohon jangan pergi dahulu: Anda pasti mendapat satu nomor.</translation>
    </message>
    <message>
        <source>The kiosk cannot reach the queue just now and keeps trying. Please wait, or ask an officer for a number.</source>
        <translation>Kios belum dapat terhubung ke sistem antrean dan terus mencoba. Silakan tunggu, atau minta nomor kepada petugas.</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Your booking code</source>
        <translation>Kode pemesanan Anda</translation>
    </message>
    <message>
        <source>Hold the code before the scanner, or type it here</source>
        <translation>Arahkan kode ke pemindai, atau ketik di sini</translation>
    </message>
    <message>
        <source>Take a ticket without a booking</source>
        <translation>Ambil nomor tanpa pemesanan</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Lapor datang</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Not open yet</source>
        <translation>Belum buka</translation>
    </message>
    <message>
        <source>We are closed now</source>
        <translation>Layanan sedang tutup</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Mulai lagi</translation>
    </message>
    <message>
        <source>Call an officer</source>
        <translation>Panggil petugas</translation>
    </message>
    <message>
        <source>An officer has answered and is coming to you</source>
        <translation>Petugas sudah menerima panggilan Anda dan segera datang</translation>
    </message>
    <message>
        <source>An officer is on the way. Please wait here</source>
        <translation>Petugas sedang menuju ke sini. Mohon tunggu</translation>
    </message>
    <message>
        <source>Calling an officer…</source>
        <translation>Memanggil petugas…</translation>
    </message>
    <message>
        <source>Your call is sent as soon as the kiosk is back. Please also ask at a counter</source>
        <translation>Panggilan dikirim begitu kios terhubung lagi. Silakan bertanya juga di loket terdekat</translation>
    </message>
</context>
<context>
    <name>HoursPanel</name>
    <message>
        <source>Opening hours</source>
        <translation>Jam layanan</translation>
    </message>
</context>
<context>
    <name>LanePage</name>
    <message>
        <source>Do you need priority service?</source>
        <translation>Apakah Anda memerlukan layanan prioritas?</translation>
    </message>
    <message>
        <source>You need not explain. Please touch what fits.</source>
        <translation>Anda tidak perlu menjelaskan alasannya. Silakan sentuh yang sesuai.</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Tidak, terima kasih</translation>
    </message>
    <message>
        <source>Go straight to my ticket</source>
        <translation>Langsung ambil nomor antrean</translation>
    </message>
    <message>
        <source>I have a booking</source>
        <translation>Saya sudah memesan</translation>
    </message>
    <message>
        <source>I need other help, such as a sign-language interpreter</source>
        <translation>Saya perlu bantuan lain, misalnya juru bahasa isyarat</translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message>
        <source>What may we do to help?</source>
        <translation>Apa yang dapat kami bantu?</translation>
    </message>
    <message>
        <source>Touch as many as you like, or none. An officer will be told.</source>
        <translation>Pilih satu, beberapa, atau tidak sama sekali. Petugas akan diberi tahu.</translation>
    </message>
    <message>
        <source>A wheelchair</source>
        <translation>Kursi roda</translation>
    </message>
    <message>
        <source>Somebody who comes with me</source>
        <translation>Pendamping</translation>
    </message>
    <message>
        <source>Call me at my seat</source>
        <translation>Panggil saya di tempat duduk</translation>
    </message>
    <message>
        <source>A sign-language interpreter</source>
        <translation>Juru bahasa isyarat</translation>
    </message>
    <message>
        <source>I have a booking</source>
        <translation>Saya sudah memesan</translation>
    </message>
    <message>
        <source>Take my ticket</source>
        <translation>Ambil nomor antrean</translation>
    </message>
</context>
<context>
    <name>PaperlessPage</name>
    <message>
        <source>Please photograph this code: this screen is your ticket</source>
        <translation>Silakan foto kode ini: layar ini adalah tiket Anda</translation>
    </message>
    <message>
        <source>No paper came out. An officer has been told. Your place in line is safe.</source>
        <translation>Kertas tidak keluar. Petugas sudah diberi tahu. Antrean Anda tetap aman.</translation>
    </message>
    <message>
        <source>Your paper ticket has come after all. Please take it.</source>
        <translation>Tiket kertas Anda akhirnya keluar. Silakan ambil.</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>Sekarang giliran Anda</translation>
    </message>
    <message>
        <source>Please go to: %1</source>
        <translation>Silakan menuju: %1</translation>
    </message>
    <message>
        <source>Place in line: %1</source>
        <translation>Urutan antrean: %1</translation>
    </message>
    <message>
        <source>Estimated wait</source>
        <translation>Perkiraan waktu tunggu</translation>
    </message>
    <message>
        <source>I have my number</source>
        <translation>Nomor sudah saya simpan</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Please bring</source>
        <translation>Yang perlu dibawa</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Langkah layanan</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message>
        <source>What you get</source>
        <translation>Yang Anda terima</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Biaya</translation>
    </message>
    <message numerus="yes">
        <source>Wait now, %n waiting</source>
        <translation>
            <numerusform>Waktu tunggu saat ini, %n orang menunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait now, nobody waiting</source>
        <translation>Waktu tunggu saat ini, tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>I have a booking</source>
        <translation>Saya sudah memesan</translation>
    </message>
    <message>
        <source>Continue without a booking</source>
        <translation>Lanjut tanpa pemesanan</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Which service do you need?</source>
        <translation>Layanan apa yang Anda perlukan?</translation>
    </message>
    <message>
        <source>Touch a service to see what to bring and how long it takes</source>
        <translation>Sentuh layanan untuk melihat syarat dan lama prosesnya</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n orang menunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody waiting</source>
        <translation>tidak ada yang menunggu</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your number</source>
        <translation>Nomor antrean Anda</translation>
    </message>
    <message>
        <source>It is your turn</source>
        <translation>Sekarang giliran Anda</translation>
    </message>
    <message>
        <source>Please go to: %1</source>
        <translation>Silakan menuju: %1</translation>
    </message>
    <message>
        <source>Place in line: %1</source>
        <translation>Urutan antrean: %1</translation>
    </message>
    <message>
        <source>Estimated wait</source>
        <translation>Perkiraan waktu tunggu</translation>
    </message>
    <message>
        <source>Please take your paper ticket</source>
        <translation>Silakan ambil tiket kertas Anda</translation>
    </message>
    <message>
        <source>Printing your ticket</source>
        <translation>Tiket sedang dicetak</translation>
    </message>
    <message>
        <source>Please have ready</source>
        <translation>Mohon siapkan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>How may we help you today?</source>
        <translation>Ada yang dapat kami bantu hari ini?</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Ambil nomor antrean</translation>
    </message>
    <message>
        <source>Choose your service and get a number</source>
        <translation>Pilih layanan dan dapatkan nomor</translation>
    </message>
    <message>
        <source>I have a booking</source>
        <translation>Saya sudah memesan</translation>
    </message>
    <message>
        <source>Scan or type your booking code</source>
        <translation>Pindai atau ketik kode pemesanan</translation>
    </message>
    <message>
        <source>There is no paper just now. You still get your number, on this screen.</source>
        <translation>Kertas sedang habis. Anda tetap mendapat nomor di layar ini.</translation>
    </message>
</context>
</TS>
